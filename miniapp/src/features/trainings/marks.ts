import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import type { Booking, TrainingSummary } from '@tisc/shared/trainings/trainings.schema'
import type { Language } from '../../platform/language'
import type { Marks } from './components/calendar'
import { standingOf } from './standing'

/** What stands under each day of the calendar: each kind of state once. */
export const marksOf = (trainings: TrainingSummary[], bookings: Booking[], now: Date, language: Language): Marks => {
  const marks = new Map<string, { tone: ReturnType<typeof standingOf>['tone']; word: string }[]>()
  for (const training of trainings) {
    const own = bookings.find(({ trainingId }) => trainingId === training.id)
    const standing = standingOf(training, own, now, language)
    for (const day of new Set(training.starts.map(shanghaiDay))) {
      const there = marks.get(day) ?? []
      if (!there.some(({ tone }) => tone === standing.tone)) marks.set(day, [...there, standing])
    }
  }
  return marks
}
