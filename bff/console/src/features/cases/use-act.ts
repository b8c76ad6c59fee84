import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiProblem } from '@tisc/shared/platform/client'
import type { DeskAct, DeskCase } from '@tisc/shared/rights/cases.staff.contract'
import type { Late } from '@tisc/shared/rights/queue/late.staff'
import { casesApi } from './cases.client'
import { asksWhy, useAskWhyLate } from './queue/late-reasons'

export const caseKey = (id: string) => ['cases', 'one', id]

/**
 * Does one thing to a case, on the state that was seen. When somebody else was first it is refused and the case is read again, so that its
 * window can show how it stands now beside what was meant. What comes too late is sent again with the reason that is asked for.
 */
export const useAct = (seen: DeskCase) => {
  const queries = useQueryClient()
  const askWhy = useAskWhyLate()
  const send = (act: DeskAct, late?: Late) =>
    casesApi.actOnCase({ params: { id: seen.id }, body: { revision: seen.revision, act, ...(late && { late }) } })
  const act = useMutation({
    mutationFn: (did: DeskAct) =>
      send(did).catch(async (error: unknown) => {
        if (!asksWhy(error)) throw error
        return send(did, await askWhy())
      }),
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
