import { go } from '../../../../../platform/navigation'
import { useWords } from '../../../../../platform/use-words'
import { Button } from '../../../../../ui/button'
import { Empty } from '../../../../../ui/empty'
import { Failure } from '../../../../../ui/failure'
import { MemberPage } from '../../../../../ui/member-page'
import { Buttons } from '../../../../../ui/say'
import { Skeleton } from '../../../../../ui/skeleton'
import { ActingChoice } from '../../components/acting-choice'
import { Invitation } from '../../components/invitation'
import { OrganisationRows } from '../../components/organisation-rows'
import { useOrganisations } from '../../organisations.api'

const words = {
  zh: {
    where: '我的单位',
    empty: '还没有单位',
    emptySay: '给同事报名、替单位求助以前，先在这里登记或加入单位。个人办事用不着。',
    enter: '登记或加入单位',
    another: '登记或加入另一个单位',
  },
  en: {
    where: 'My organisations',
    empty: 'No organisation yet',
    emptySay: 'Enter or join one before you sign up colleagues or ask for help on its behalf. For yourself you need none.',
    enter: 'Enter or join an organisation',
    another: 'Enter or join another one',
  },
}

/** Invitations to answer, for whom one acts, and where one belongs. */
export default function OrganisationsPage() {
  const { where } = useWords(words)
  return (
    <MemberPage where={where}>
      <Organisations />
    </MemberPage>
  )
}

function Organisations() {
  const said = useWords(words)
  const [answer, ask] = useOrganisations()
  if (answer.state === 'loading') return <Skeleton />
  if (answer.state === 'failed') return <Failure error={answer.error} retry={() => void ask()} />
  const { items } = answer.data
  const enter = () => void go('newOrganisation')
  if (items.length === 0) {
    const action = (
      <Button short onPress={enter}>
        {said.enter}
      </Button>
    )
    return <Empty icon="organisation" fact={said.empty} say={said.emptySay} action={action} />
  }
  const inState = (...states: string[]) => items.filter(({ state }) => states.includes(state))
  return (
    <>
      {inState('invited').map((one) => (
        <Invitation key={one.id} organisation={one} onChanged={ask} />
      ))}
      <ActingChoice organisations={inState('member')} onChanged={ask} />
      <OrganisationRows organisations={inState('member', 'asked')} onChanged={ask} />
      <Buttons>
        <Button kind="second" onPress={enter}>
          {said.another}
        </Button>
      </Buttons>
    </>
  )
}
