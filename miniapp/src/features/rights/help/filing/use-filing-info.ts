import type { FilingInfo } from '@tisc/shared/rights/filing/filing.contract'
import { useAnswer } from '../../../../platform/use-answer'
import { filingApi, isFilingAnswer } from '../filing.api'

/** What to know before filing a case, as of now. */
export const useFilingInfo = () =>
  useAnswer<FilingInfo>({
    operation: 'getFiling',
    request: {},
    ask: () => filingApi.getFiling(),
    isAnswer: (data) => isFilingAnswer('getFiling', data),
  })
