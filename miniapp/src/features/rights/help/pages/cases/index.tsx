import { shownReference } from '@tisc/shared/platform/reference'
import type { OwnCaseRow } from '@tisc/shared/rights/rights.schema'
import { useMine } from '../../../../../platform/use-mine'
import { useWords } from '../../../../../platform/use-words'
import { Empty } from '../../../../../ui/empty'
import { Failure } from '../../../../../ui/failure'
import { GoRow } from '../../../../../ui/go-row'
import { Link } from '../../../../../ui/link'
import { MemberPage } from '../../../../../ui/member-page'
import { Rows } from '../../../../../ui/rows'
import { Skeleton } from '../../../../../ui/skeleton'
import { useDates } from '../../../../../ui/use-dates'
import { caseWords } from '../../case.words'
import { isRightsAnswer, rightsApi } from '../../rights.api'

const words = {
  zh: { where: '我的案件', empty: '还没有案件', emptySay: '登录以后约的回电都在这里。没有登录时立的案，用编号查。', find: '去维权页' },
  en: {
    where: 'My cases',
    empty: 'No cases yet',
    emptySay: 'What you ask for while signed in stands here. Follow other cases by their reference.',
    find: 'Rights assistance',
  },
}

/** One's cases, the latest first. */
export default function CasesPage() {
  const { where } = useWords(words)
  return (
    <MemberPage where={where}>
      <Own />
    </MemberPage>
  )
}

function Own() {
  const said = useWords(words)
  const called = useWords(caseWords)
  const dates = useDates()
  const [answer, ask] = useMine<{ items: OwnCaseRow[] }>({
    operation: 'listOwnCases',
    request: {},
    ask: () => rightsApi.listOwnCases(),
    isAnswer: (data) => isRightsAnswer('listOwnCases', data),
  })
  if (answer.state === 'loading') return <Skeleton />
  if (answer.state === 'failed') return <Failure error={answer.error} retry={() => void ask()} />
  if (answer.data.items.length === 0)
    return <Empty icon="rights" fact={said.empty} say={said.emptySay} action={<Link to="rights">{said.find}</Link>} />
  return (
    <Rows label={said.where}>
      {answer.data.items.map(({ id, reference, receivedAt, state }) => (
        <li key={id}>
          <GoRow
            to="ownCase"
            params={{ id }}
            words={shownReference(reference)}
            say={dates.timeOf(receivedAt)}
            value={called.states[state]}
          />
        </li>
      ))}
    </Rows>
  )
}
