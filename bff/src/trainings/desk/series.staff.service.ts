import type { TrainingForm } from '@tisc/shared/trainings/trainings.schema'
import type { Viewer } from '../../platform/guard'
import { Trainings } from '../training.model'
import { toSummaries } from '../training.view'
import { toDraft } from './training-record'

/** Makes a training of its own of each session, in the order of their starts: 样例（1）, 样例（2）… */
export const makeSeries = async (viewer: Viewer, form: TrainingForm, now: Date) => {
  const sessions = [...form.sessions].sort((a, b) => a.startsAt.localeCompare(b.startsAt))
  const records = sessions.map((session, at) => toDraft({ ...form, title: `${form.title}（${at + 1}）`, sessions: [session] }, viewer, now))
  await Trainings.insertMany(records)
  viewer.note({ after: { title: form.title, trainings: records.map(({ _id }) => _id.toHexString()) } })
  return { items: await toSummaries(records, now) }
}
