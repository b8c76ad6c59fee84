import { useAnswer } from '../../../platform/use-answer'
import { useAskedAgain } from '../../../platform/use-asked-again'
import { isTrainingsAnswer, trainingsApi } from '../trainings.api'

/** One training with its seats as they stand; asked for again when the page is come back to. */
export const useTraining = (id: string) => {
  const asking = useAnswer({
    operation: 'getTraining',
    request: { params: { id } },
    ask: () => trainingsApi.getTraining({ params: { id } }),
    isAnswer: (data) => isTrainingsAnswer('getTraining', data),
  })
  useAskedAgain(asking[1])
  return asking
}
