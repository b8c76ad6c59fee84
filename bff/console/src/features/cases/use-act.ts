import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiProblem } from '@tisc/shared/platform/client'
import type { DeskAct, DeskCase } from '@tisc/shared/rights/cases.staff.contract'
import { casesApi } from './cases.client'

export const caseKey = (id: string) => ['cases', 'one', id]

/**
 * Does one thing to a case, on the state that was seen. When somebody else was first it is refused: the case is read again, and what was
 * meant stays in `meant` beside it, so that both can be compared.
 */
export const useAct = (seen: DeskCase) => {
  const queries = useQueryClient()
  const act = useMutation({
    mutationFn: (did: DeskAct) => casesApi.actOnCase({ params: { id: seen.id }, body: { revision: seen.revision, act: did } }),
    onSuccess: async (now) => {
      queries.setQueryData(caseKey(seen.id), now)
      await queries.invalidateQueries({ queryKey: ['cases'], predicate: ({ queryKey }) => queryKey[1] !== 'one' })
    },
    onError: async (error) => {
      if (error instanceof ApiProblem && error.problem.status === 409) await queries.refetchQueries({ queryKey: caseKey(seen.id) })
    },
  })
  return act
}
export type Acting = ReturnType<typeof useAct>
