import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { day, id, instant } from '../../platform/fields'
import { casePerson } from '../queue/queue.contract'

/** Something to be done in a case: what, by whom, by when. `isMine`: whoever asks may call it done or give it to somebody else. */
const caseTask = z.object({
  id,
  caseId: id,
  reference: z.string(),
  what: z.string(),
  for: casePerson,
  by: casePerson,
  dueAt: instant,
  /** Beyond the calendar that is known. */
  provisional: z.boolean(),
  isOpen: z.boolean(),
  isLate: z.boolean(),
  isMine: z.boolean(),
  done: z.object({ at: instant, by: z.string() }).optional(),
})
export type CaseTask = z.infer<typeof caseTask>

/** By a day: the last closing on it or before it. */
export const taskForm = z.strictObject({
  what: z.string('请写要做什么').trim().min(1, '请写要做什么').max(200, '最多200个字'),
  for: id,
  day,
})
export type TaskForm = z.infer<typeof taskForm>

const taskAct = z.discriminatedUnion('do', [z.strictObject({ do: z.literal('done') }), z.strictObject({ do: z.literal('give'), to: id })])
export type TaskAct = z.infer<typeof taskAct>

const write = { staff: 'rights.cases' } as const
const tasks = z.object({ items: z.array(caseTask) })
const one = z.strictObject({ id })

/** What is to be done in cases. */
export const tasksContract = defineContract({
  listTasks: {
    method: 'GET',
    path: '/api/rights/desk/tasks',
    access: write,
    success: 200,
    response: tasks,
    audit: 'read',
    summary: 'One’s open tasks and those of whom one stands in for, what is due next on top, at most 200',
  },
  listCaseTasks: {
    method: 'GET',
    path: '/api/rights/desk/cases/:id/tasks',
    access: write,
    params: one,
    success: 200,
    response: tasks,
    audit: 'read',
    summary: 'The tasks of a case and of those that go on in it, the open ones first',
  },
  addTask: {
    method: 'POST',
    path: '/api/rights/desk/cases/:id/tasks',
    access: write,
    params: one,
    body: taskForm,
    idempotent: true,
    success: 201,
    response: tasks,
    summary: 'Give somebody something to do in a case that is open',
  },
  actOnTask: {
    method: 'POST',
    path: '/api/rights/desk/cases/:id/tasks/:task',
    access: write,
    params: z.strictObject({ id, task: id }),
    body: z.strictObject({ act: taskAct }),
    success: 200,
    response: tasks,
    summary: 'Call a task done, or give it to somebody else; `conflict` when it is not open any more',
  },
})
