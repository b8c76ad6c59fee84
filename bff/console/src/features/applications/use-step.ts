import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { DeskApplication } from '@tisc/shared/applications/desk/applications.staff.contract'

/** A step of an application: what it became is shown at once, and the inbox is asked for again. */
export const useStep = <Given = void>(act: (given: Given) => Promise<DeskApplication>) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: (now) => {
      queries.setQueryData(['application', now.id], now)
      void queries.invalidateQueries({ queryKey: ['applications'] })
    },
  })
}
