import { type FeedbackResults, fewestShown } from '@tisc/shared/trainings/feedback/feedback.schema'
import { resultsOf } from '@tisc/shared/trainings/feedback/results'
import { attendedIn } from '../check-in/deeds.service'
import { findTraining } from '../training.staff.service'
import { askedAfter, isAsked } from './feedback.service'
import { FeedbackBoxes, type FeedbackBoxRecord } from './feedback-box.model'

/** What those who attended said of a training. Throws `not-found`. */
export const getFeedbackResults = async (id: string): Promise<FeedbackResults> => {
  const training = await findTraining(id)
  const asked = training.sessions.filter((session) => isAsked(training, session)).map(({ _id }) => _id)
  const [{ attended }, boxes] = await Promise.all([
    attendedIn(asked),
    FeedbackBoxes.find({ trainingId: training._id }).lean<FeedbackBoxRecord[]>(),
  ])
  const all = boxes.flatMap(({ answers }) => answers.map((one) => one.answers))
  return {
    title: training.title,
    attended: attended.size,
    answered: all.length,
    ...(all.length >= fewestShown && { questions: resultsOf(askedAfter(training), all) }),
  }
}
