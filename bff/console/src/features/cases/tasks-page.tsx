import { useQuery } from '@tanstack/react-query'
import { shownReference } from '@tisc/shared/platform/reference'
import type { CaseTask } from '@tisc/shared/rights/tasks/tasks.staff.contract'
import { Link } from 'react-router'
import type { Column } from '../../ui/columns'
import { Failure } from '../../ui/failure'
import { momentText } from '../../ui/moments'
import { Page } from '../../ui/page'
import { Rows } from '../../ui/rows'
import { State } from '../../ui/state'
import { ownTasksKey, tasksApi } from './tasks.client'

const until = ({ dueAt, isLate, provisional }: CaseTask) => `${isLate ? '已超' : ''}${momentText(dueAt)}${provisional ? '（暂定）' : ''}`

const columns: Column<CaseTask>[] = [
  { title: '做什么', dataIndex: 'what' },
  {
    title: '案件',
    className: 'number',
    text: ({ reference }) => shownReference(reference),
    render: (_, { caseId, reference }) => <Link to={`/cases/${caseId}`}>{shownReference(reference)}</Link>,
  },
  { title: '谁来做', text: (task) => task.for.name },
  { title: '谁加的', text: ({ by }) => by.name },
  {
    title: '哪天下班以前',
    text: until,
    render: (_, task) => <State tone={task.isLate ? 'warning' : 'open'}>{until(task)}</State>,
  },
]

/** 我的任务: what one has to do in whichever cases, and what those have to do whom one stands in for; what is due next on top. */
export const TasksPage = () => {
  const found = useQuery({ queryKey: ownTasksKey, queryFn: () => tasksApi.listTasks(), staleTime: 0 })
  if (found.error) return <Failure error={found.error} again={found.refetch} />
  return (
    <Page title="我的任务" hint="请人代理时，代理人也看得到" actions={<Link to="/cases?view=mine">我的案件</Link>}>
      <Rows<CaseTask> name="我的任务" columns={columns} rows={found.data?.items} empty="没有要做的" />
    </Page>
  )
}
