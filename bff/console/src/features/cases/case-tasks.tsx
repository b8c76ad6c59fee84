import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { DeskCase } from '@tisc/shared/rights/cases.staff.contract'
import type { CaseTask, TaskAct } from '@tisc/shared/rights/tasks/tasks.staff.contract'
import { Alert, Button, Space } from 'antd'
import { useState } from 'react'
import { tellOf } from '../../platform/problems'
import { Failure } from '../../ui/failure'
import { momentText } from '../../ui/moments'
import { State } from '../../ui/state'
import { GiveTaskDialog, TaskDialog } from './task-dialogs'
import { caseTasksKey, tasksApi } from './tasks.client'

/** Until when, or how it ended. */
const standing = ({ isOpen, isLate, done, dueAt, provisional }: CaseTask) => {
  if (done) return <State tone="done">{`${momentText(done.at)} ${done.by}做完`}</State>
  if (!isOpen) return <State tone="ended">案件结了，不用做了</State>
  const until = `${isLate ? '已超' : ''}${momentText(dueAt)}前${provisional ? '（暂定）' : ''}`
  return <State tone={isLate ? 'warning' : 'open'}>{until}</State>
}

type Acting = { act: (task: CaseTask, did: TaskAct) => void; give: (task: CaseTask) => void; busy: boolean }

const Task = ({ task, act, give, busy }: { task: CaseTask } & Acting) => (
  <li>
    <Space wrap>
      <span className="strong">{task.what}</span>
      <span className="soft">{task.for.name}</span>
      {standing(task)}
      {task.isMine && (
        <>
          <Button size="small" disabled={busy} aria-label={`做完了：${task.what}`} onClick={() => act(task, { do: 'done' })}>
            做完了
          </Button>
          <Button size="small" disabled={busy} aria-label={`换人：${task.what}`} onClick={() => give(task)}>
            换人
          </Button>
        </>
      )}
    </Space>
  </li>
)

/** What is to be done in a case by whom until when, the open ones first; notes to oneself that raise an alert. */
export const CaseTasks = ({ shown, mayAdd }: { shown: DeskCase; mayAdd: boolean }) => {
  const { id } = shown
  const [open, setOpen] = useState<CaseTask | 'new'>()
  const queries = useQueryClient()
  const found = useQuery({ queryKey: caseTasksKey(id), queryFn: () => tasksApi.listCaseTasks({ params: { id } }) })
  const again = () => queries.invalidateQueries({ queryKey: ['cases', 'tasks'] })
  const step = useMutation({
    mutationFn: ({ task, did }: { task: CaseTask; did: TaskAct }) =>
      tasksApi.actOnTask({ params: { id: task.caseId, task: task.id }, body: { act: did } }),
    onSettled: again,
  })
  if (found.error) return <Failure error={found.error} again={found.refetch} />
  const items = found.data?.items ?? []
  const close = () => setOpen(undefined)
  return (
    <section aria-label="任务" style={{ marginBlock: 20 }}>
      <h2>任务</h2>
      {step.error && <Alert type="error" showIcon message={tellOf(step.error)} style={{ marginBottom: 8 }} />}
      {found.data && items.length === 0 && <p className="soft">还没有。要做的事写在这里，到期会提醒。</p>}
      <ul className="rows">
        {items.map((task) => (
          <Task key={task.id} task={task} act={(one, did) => step.mutate({ task: one, did })} give={setOpen} busy={step.isPending} />
        ))}
      </ul>
      {mayAdd && <Button onClick={() => setOpen('new')}>加一个任务</Button>}
      {open === 'new' && <TaskDialog shown={shown} close={close} added={again} />}
      {open && open !== 'new' && <GiveTaskDialog task={open} close={close} given={again} />}
    </section>
  )
}
