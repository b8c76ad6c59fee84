import type { TemplateForm, TrainingTemplate } from '@tisc/shared/trainings/templates/templates.staff.contract'
import mongoose from 'mongoose'
import type { Viewer } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import { type TrainingTemplateRecord, TrainingTemplates } from './training-template.model'

/** More than anybody finds their way in. */
const most = 100

/** Templates by name. */
export const listTemplates = async (): Promise<{ items: TrainingTemplate[] }> => {
  const found = await TrainingTemplates.find().sort({ name: 1 }).limit(most).lean<TrainingTemplateRecord[]>()
  return { items: found.map(({ _id, name, form, by, at }) => ({ id: _id.toHexString(), name, form, by: by.name, at: at.toISOString() })) }
}

/** Keeps a training under a name; one that had it before is replaced. Throws `conflict` when there are too many. */
export const keepTemplate = async ({ id, name: who, note }: Viewer, { name, form }: TemplateForm, now: Date) => {
  const before = await TrainingTemplates.findOne({ name }).lean<TrainingTemplateRecord>()
  if (!before && (await TrainingTemplates.countDocuments()) >= most) throw new ProblemError('conflict', `最多${most}个模板，请先去掉不用的`)
  const sessions = form.sessions.map(({ id: _id, ...session }) => session)
  const set = { form: { ...form, sessions }, by: { id, name: who }, at: now }
  await TrainingTemplates.updateOne({ name }, { $set: set, $setOnInsert: { _id: new mongoose.Types.ObjectId() } }, { upsert: true })
  note({ ...(before && { before: { template: name, title: before.form.title } }), after: { template: name, title: form.title } })
  return listTemplates()
}

/** Drops a template. Throws `not-found`. */
export const dropTemplate = async ({ note }: Viewer, id: string) => {
  const record = await TrainingTemplates.findByIdAndDelete(id).lean<TrainingTemplateRecord>()
  if (!record) throw new ProblemError('not-found')
  note({ before: { template: record.name, title: record.form.title } })
  return listTemplates()
}
