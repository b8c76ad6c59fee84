import { useWords } from '../../../../platform/use-words'
import { Chinese } from '../../../../ui/chinese'
import { GoRow } from '../../../../ui/go-row'
import { Rows } from '../../../../ui/rows'
import { useActing } from '../../../accounts/organisations/organisations.api'

const words = { zh: { way: '单位的报名' }, en: { way: 'Bookings of my organisation' } }

/** The way to what the organisation booked that one acts for. */
export function OrganisationWay() {
  const { way } = useWords(words)
  const acting = useActing()
  if (!acting) return null
  return (
    <Rows>
      <li>
        <GoRow to="groups" icon="me" words={way} say={<Chinese>{acting.name}</Chinese>} />
      </li>
    </Rows>
  )
}
