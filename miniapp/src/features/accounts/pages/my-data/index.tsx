import { useWords } from '../../../../platform/use-words'
import { Failure } from '../../../../ui/failure'
import { MemberPage } from '../../../../ui/member-page'
import { Skeleton } from '../../../../ui/skeleton'
import { useAccount } from '../../accounts.api'
import { DataFacts } from '../../components/data-facts'
import { ExportData } from '../../components/export-data'
import { LeaveOrStay } from '../../components/leave-or-stay'

const words = { zh: { where: '我的数据' }, en: { where: 'My data' } }

/** What is kept about oneself: to see, to take along, to have deleted. */
export default function MyDataPage() {
  const { where } = useWords(words)
  return (
    <MemberPage where={where}>
      <MyData />
    </MemberPage>
  )
}

function MyData() {
  const [answer, ask] = useAccount()
  if (answer.state === 'loading') return <Skeleton />
  if (answer.state === 'failed') return <Failure error={answer.error} retry={() => void ask()} />
  return (
    <>
      <DataFacts account={answer.data} />
      <ExportData />
      <LeaveOrStay account={answer.data} onChanged={() => void ask()} />
    </>
  )
}
