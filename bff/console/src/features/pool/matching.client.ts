import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Matching, matchingContract } from '@tisc/shared/applications/pool/matching.staff.contract'
import { createClient } from '@tisc/shared/platform/client'
import { send } from '../../platform/request'

export const matchingClient = createClient(matchingContract, send)

/** Under which key a case's experts are kept. */
export const matchingKey = (caseId: string) => ['pool', 'case', caseId]

/** A step towards a case's expert: what it led to is shown at once, and the case's story is read again. */
export const useMatchingStep = <Given = void>(caseId: string, act: (given: Given) => Promise<Matching>) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: (now) => {
      queries.setQueryData(matchingKey(caseId), now)
      void queries.invalidateQueries({ queryKey: ['cases', 'one', caseId] })
    },
  })
}
