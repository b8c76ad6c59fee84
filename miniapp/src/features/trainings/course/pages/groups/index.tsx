import type { Group } from '@tisc/shared/trainings/groups/groups.contract'
import { useAskedAgain } from '../../../../../platform/use-asked-again'
import { useMine } from '../../../../../platform/use-mine'
import { useWords } from '../../../../../platform/use-words'
import { Empty } from '../../../../../ui/empty'
import { Failure } from '../../../../../ui/failure'
import { Link } from '../../../../../ui/link'
import { MemberPage } from '../../../../../ui/member-page'
import { Skeleton } from '../../../../../ui/skeleton'
import { useActing } from '../../../../accounts/organisations/organisations.api'
import { groupsApi, isGroupsAnswer } from '../../../groups.api'
import { GroupView } from '../../components/group-view'

const words = {
  zh: {
    where: '单位的报名',
    alone: '先选代表哪个单位',
    aloneSay: '在“我的单位”里选好，这里就有它报过的人。',
    choose: '去选单位',
    empty: '单位还没有报过名',
    emptySay: '在培训页点“给同事报名”，一次可以报几位。',
    find: '去看培训',
  },
  en: {
    where: 'Bookings of my organisation',
    alone: 'Choose for which organisation you act',
    aloneSay: 'Choose it in “My organisations”; whom it signed up stands here then.',
    choose: 'Choose an organisation',
    empty: 'It has signed up nobody yet',
    emptySay: 'On the page of a training you can sign up several people at once.',
    find: 'See the trainings',
  },
}

/** Whom the organisation one acts for has signed up. */
export default function GroupsPage() {
  const { where } = useWords(words)
  return (
    <MemberPage where={where}>
      <Acting />
    </MemberPage>
  )
}

function Acting() {
  const said = useWords(words)
  const acting = useActing()
  if (!acting) return <Empty icon="me" fact={said.alone} say={said.aloneSay} action={<Link to="organisations">{said.choose}</Link>} />
  return <Groups />
}

function Groups() {
  const said = useWords(words)
  const [answer, ask] = useMine<{ items: Group[] }>({
    operation: 'listGroups',
    request: {},
    ask: () => groupsApi.listGroups(),
    isAnswer: (data) => isGroupsAnswer('listGroups', data),
  })
  useAskedAgain(ask)
  if (answer.state === 'loading') return <Skeleton />
  if (answer.state === 'failed') return <Failure error={answer.error} retry={() => void ask()} />
  if (answer.data.items.length === 0)
    return <Empty icon="trainings" fact={said.empty} say={said.emptySay} action={<Link to="trainings">{said.find}</Link>} />
  return answer.data.items.map((group) => <GroupView key={group.id} group={group} />)
}
