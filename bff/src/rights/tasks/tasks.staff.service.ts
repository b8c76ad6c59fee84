import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { taskDue } from '@tisc/shared/rights/tasks/task-due'
import type { CaseTask, TaskAct, TaskForm } from '@tisc/shared/rights/tasks/tasks.staff.contract'
import { kindOf } from '@tisc/shared/working-time/calendar'
import mongoose from 'mongoose'
import type { Viewer } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import type { FieldSealer, Vault } from '../../platform/vault/vault'
import { currentSettings } from '../../settings/settings.service'
import { findCase, openCase } from '../acting'
import { type CaseRecord, caseOwner } from '../case.model'
import { officer } from '../queue/officers.service'
import { whose } from '../queue/whose'
import { type CaseTaskRecord, CaseTasks } from './case-task.model'

const most = 200

const sealedAs = (id: mongoose.Types.ObjectId): string => `task ${id.toHexString()}`

/** Whose it is: of whoever is to do it, and of the officer of the case. */
const isMine = (task: CaseTaskRecord, ids: readonly string[], owner?: string): boolean =>
  ids.includes(task.for.id) || (owner !== undefined && ids.includes(owner))

const showTask = (fields: FieldSealer, task: CaseTaskRecord, mine: boolean, now: Date): CaseTask => ({
  ...{ id: task._id.toHexString(), caseId: task.caseId.toHexString(), reference: task.reference },
  what: fields.open(task.what, sealedAs(task._id)),
  ...{ for: task.for, by: task.by, dueAt: task.dueAt.toISOString(), isOpen: task.isOpen, isMine: task.isOpen && mine },
  provisional: kindOf(shanghaiDay(task.dueAt)).provisional,
  isLate: task.isOpen && task.dueAt <= now,
  ...(task.done && { done: { at: task.done.at.toISOString(), by: task.done.by.name } }),
})

const showAll = async (vault: Vault, tasks: CaseTaskRecord[], mine: (task: CaseTaskRecord) => boolean, now: Date) => {
  const keys = await vault.openAll([...new Set(tasks.map(({ caseId }) => caseOwner(caseId)))])
  return tasks.flatMap((task) => {
    const fields = keys.get(caseOwner(task.caseId))
    return fields ? [showTask(fields, task, mine(task), now)] : []
  })
}

/** What somebody has to do, and those whom they stand in for. */
export const listTasks = async (vault: Vault, viewer: Viewer, now: Date) => {
  const ids = await whose(viewer, now)
  const tasks = await CaseTasks.find({ 'for.id': { $in: ids }, isOpen: true })
    .sort({ dueAt: 1 })
    .limit(most)
    .lean<CaseTaskRecord[]>()
  return { items: await showAll(vault, tasks, () => true, now) }
}

const ofCase = async (vault: Vault, viewer: Viewer, record: CaseRecord, now: Date) => {
  const ids = await whose(viewer, now)
  const caseIds = [record._id, ...(record.joined ?? []).map(({ id }) => id)]
  const tasks = await CaseTasks.find({ caseId: { $in: caseIds } })
    .sort({ isOpen: -1, dueAt: 1 })
    .limit(most)
    .lean<CaseTaskRecord[]>()
  return { items: await showAll(vault, tasks, (task) => isMine(task, ids, record.owner?.id), now) }
}

/** What is to be done and was done in a case, and in those that go on in it. */
export const listCaseTasks = async (vault: Vault, viewer: Viewer, id: string, now: Date) => ofCase(vault, viewer, await findCase(id), now)

const dueOn = async (day: string, now: Date): Promise<Date> => {
  const at = taskDue(day, (await currentSettings()).openHours)
  if (at <= now)
    throw new ProblemError('invalid-input', undefined, [{ pointer: '#/body/day', detail: '这一天已经下班了，请选以后的工作日' }])
  return at
}

/** Gives somebody something to do. Throws `conflict` for a case that is over, `invalid-input` for a day that is over or nobody of ours. */
export const addTask = async (vault: Vault, viewer: Viewer, id: string, form: TaskForm, sent: string, now: Date) => {
  const record = await findCase(id)
  const key = `${viewer.id} ${sent}`
  if (!(await CaseTasks.exists({ key }))) {
    if (!record.isOpen) throw new ProblemError('conflict', '案件已经结了，不能再加任务')
    const [dueAt, person, fields] = [await dueOn(form.day, now), await officer(form.for, '#/body/for'), await openCase(vault, record)]
    const _id = new mongoose.Types.ObjectId()
    const what = fields.seal(form.what, sealedAs(_id))
    const by = { id: viewer.id, name: viewer.name }
    await CaseTasks.create([
      { _id, key, caseId: record._id, reference: record.reference, what, for: person, by, at: now, dueAt, isOpen: true },
    ])
  }
  viewer.note({ after: { for: form.for, day: form.day } })
  return ofCase(vault, viewer, record, now)
}

/** Calls a task done, or gives it on. Throws `conflict` for one that is not open, `not-allowed` for whoever it is nothing to. */
export const actOnTask = async (vault: Vault, viewer: Viewer, { id, task }: { id: string; task: string }, act: TaskAct, now: Date) => {
  const record = await findCase(id)
  const found = await CaseTasks.findOne({ _id: task, caseId: record._id }).lean<CaseTaskRecord>()
  if (!found) throw new ProblemError('not-found')
  if (!isMine(found, await whose(viewer, now), record.owner?.id)) throw new ProblemError('not-allowed', '这是别人的任务')
  const by = { id: viewer.id, name: viewer.name }
  const change = act.do === 'done' ? { isOpen: false, done: { at: now, by } } : { for: await officer(act.to, '#/body/to') }
  const { matchedCount } = await CaseTasks.updateOne({ _id: found._id, isOpen: true, 'for.id': found.for.id }, { $set: change })
  if (matchedCount !== 1) throw new ProblemError('conflict', '别人刚改过这个任务，请看新的内容再决定')
  viewer.note({ before: { for: found.for.name }, after: { did: act.do } })
  return ofCase(vault, viewer, record, now)
}
