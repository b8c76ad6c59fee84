import type { Mode } from '@tisc/shared/trainings/seating/seating.state'
import type { TrainingSummary } from '@tisc/shared/trainings/trainings.schema'
import { useAskedAgain } from '../../platform/use-asked-again'
import { type ListPage, useList } from '../../platform/use-list'
import { daysOf } from './month'
import { isTrainingsAnswer, trainingsApi } from './trainings.api'

/** `topics` are those one subscribes to, with commas between. */
export type TrainingFilter = { mode?: Mode; venue?: string; topic?: string; topics?: string; free?: '1' }

const useListed = (query: TrainingFilter & { from?: string; to?: string; limit?: number }) =>
  useList<TrainingSummary, ListPage<TrainingSummary>>({
    operation: 'listTrainings',
    request: { query },
    ask: () => trainingsApi.listTrainings({ query }),
    askAfter: (cursor) => trainingsApi.listTrainings({ query: { ...query, cursor } }),
    isAnswer: (data) => isTrainingsAnswer('listTrainings', data),
  })

/** Trainings from a day on, the soonest first; without a day those still to come. */
export const useTrainings = (from: string | undefined, filter: TrainingFilter) => {
  const list = useListed({ ...filter, ...(from && { from }) })
  useAskedAgain(list.retry)
  return list
}

/** What trainings to come offer to choose from: the ways of taking part, places and topics of the first fifty. */
export const useOffered = (): { modes: ReadonlySet<Mode>; venues: ReadonlySet<string>; topics: ReadonlySet<string> } => {
  const { items } = useListed({ limit: 50 })
  return {
    modes: new Set(items.flatMap(({ modes }) => modes)),
    venues: new Set(items.flatMap(({ venue }) => venue ?? [])),
    topics: new Set(items.flatMap(({ topic }) => topic ?? [])),
  }
}

/** What the calendar marks in a month: the first fifty. */
export const useMonth = (month: string, filter: TrainingFilter): TrainingSummary[] => {
  const { days } = daysOf(month)
  const [from = '', to = ''] = [days[0], days.at(-1)]
  return useListed({ ...filter, from, to, limit: 50 }).items
}
