import type { Application } from '@tisc/shared/applications/applications.schema'
import { useMine } from '../../platform/use-mine'
import { applicationsApi, isApplicationsAnswer } from './applications.api'

/** One's application, as it stands. */
export const useApplication = (id: string) =>
  useMine<Application>({
    operation: 'getApplication',
    request: { id },
    ask: () => applicationsApi.getApplication({ params: { id } }),
    isAnswer: (data) => isApplicationsAnswer('getApplication', data),
  })
