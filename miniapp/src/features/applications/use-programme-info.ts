import type { ProgrammeInfo } from '@tisc/shared/applications/applications.schema'
import type { ProgrammeKey } from '@tisc/shared/applications/programmes'
import { useAnswer } from '../../platform/use-answer'
import { applicationsApi, isApplicationsAnswer } from './applications.api'

/** What to know of a programme before applying. */
export const useProgrammeInfo = (programme: ProgrammeKey) =>
  useAnswer<ProgrammeInfo>({
    operation: 'getProgramme',
    request: { programme },
    ask: () => applicationsApi.getProgramme({ params: { programme } }),
    isAnswer: (data) => isApplicationsAnswer('getProgramme', data),
  })
