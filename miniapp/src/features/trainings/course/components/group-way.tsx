import { useWords } from '../../../../platform/use-words'
import { Chinese } from '../../../../ui/chinese'
import { GoRow } from '../../../../ui/go-row'
import { Rows } from '../../../../ui/rows'
import { useActing } from '../../../accounts/organisations/organisations.api'

const words = { zh: { way: '给同事报名' }, en: { way: 'Sign up colleagues' } }

/** The way to signing up several people, for whoever acts for an organisation. */
export function GroupWay({ training, session }: { training: string; session: string }) {
  const { way } = useWords(words)
  const acting = useActing()
  if (!acting) return null
  return (
    <Rows>
      <li>
        <GoRow to="signUpGroup" params={{ id: training, session }} icon="me" words={way} say={<Chinese>{acting.name}</Chinese>} />
      </li>
    </Rows>
  )
}
