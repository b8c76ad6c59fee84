import { useWords } from '../../../platform/use-words'
import { GoRow } from '../../../ui/go-row'
import { useOrganisations } from '../../accounts/organisations/organisations.api'
import { meWords } from '../me.words'

/** The way to one's organisations; it says so where an invitation waits. */
export function OrganisationsRow() {
  const said = useWords(meWords)
  const [answer] = useOrganisations()
  const waiting = answer.state === 'ready' ? answer.data.items.filter(({ state }) => state === 'invited').length : 0
  const say = waiting > 0 ? said.invitations(waiting) : said.organisationsSay
  return <GoRow to="organisations" icon="organisation" words={said.organisations} say={say} />
}
