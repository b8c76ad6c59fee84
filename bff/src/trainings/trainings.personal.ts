import type { Answers } from '@tisc/shared/forms/answer.schema'
import { answerText } from '@tisc/shared/forms/answer-text'
import mongoose, { type ClientSession } from 'mongoose'
import { openAnswers, sealAnswers } from '../platform/answers'
import type { PersonalPart } from '../platform/personal-data'
import type { FieldSealer } from '../platform/vault/vault'
import { type BookingRecord, Bookings } from './booking.model'
import { leaveLists } from './leave-lists'
import { SeatingEvents } from './seating-event.model'
import { type TrainingRecord, Trainings } from './training.model'

/** Each answer beside its question, as it was asked. */
const answered = (training: TrainingRecord | undefined, answers: Answers) => {
  const told = Object.entries(answers).map(([key, answer]) => {
    const question = training?.questions?.find((one) => one.key === key)
    return { question: question?.ask.zh ?? key, answer: question ? answerText(question, answer, 'zh') : answer }
  })
  return told.length > 0 ? { answers: told } : {}
}

/** Answers go with the account that they now belong to. */
const resealAnswers = async (from: string, session: ClientSession, keys: { from: FieldSealer; into: FieldSealer }): Promise<void> => {
  const mine = { accountId: new mongoose.Types.ObjectId(from), answers: { $exists: true } }
  for (const { _id, answers } of await Bookings.find(mine, { answers: 1 }, { session }).lean<BookingRecord[]>()) {
    const anew = sealAnswers(keys.into, openAnswers(keys.from, answers))
    await Bookings.updateOne({ _id }, { $set: { answers: anew } }, { session })
  }
}

/** What the trainings hold of a person: their bookings. The lists' events are append-only and keep the opaque id, so that seats stay right. */
export const trainingsPersonal: PersonalPart = {
  name: 'trainings',
  models: [Bookings, SeatingEvents],
  collect: async (id, fields) => {
    const bookings = await Bookings.find({ accountId: new mongoose.Types.ObjectId(id) })
      .sort({ startsAt: 1 })
      .lean<BookingRecord[]>()
    const trainings = await Trainings.find({ _id: { $in: bookings.map(({ trainingId }) => trainingId) } }, { title: 1, questions: 1 }).lean<
      TrainingRecord[]
    >()
    return {
      bookings: bookings.map(({ trainingId, startsAt, mode, state, since, answers, feedback }) => {
        const training = trainings.find(({ _id }) => _id.equals(trainingId))
        const said = feedback ? { hasSaidHowItWas: true } : {}
        return { training: training?.title, startsAt, mode, state, since, ...said, ...answered(training, openAnswers(fields, answers)) }
      }),
    }
  },
  settle: leaveLists,
  erase: async (id, _now, session) => {
    // What they signed others up for is the organisation's.
    await Bookings.updateMany({ byId: new mongoose.Types.ObjectId(id) }, { $unset: { byId: 1 } }, { session })
    await Bookings.deleteMany({ accountId: new mongoose.Types.ObjectId(id) }, { session })
  },
  merge: async (from, into, session, keys) => {
    await resealAnswers(from, session, keys)
    const [old, now] = [new mongoose.Types.ObjectId(from), new mongoose.Types.ObjectId(into)]
    await Bookings.updateMany({ byId: old }, { $set: { byId: now } }, { session })
    // The lists still know the old account: the job that settles it finds them by that.
    await Bookings.updateMany({ accountId: old }, { $set: { accountId: now, mergedFrom: old } }, { session })
  },
}
