import { useMutation, useQueryClient } from '@tanstack/react-query'
import { staffApi } from './staff.client'

/** Ends the session here; everything that was read is forgotten with it. */
export const useSignOut = () => {
  const queries = useQueryClient()
  return useMutation({ mutationFn: () => staffApi.signOut(), onSettled: () => queries.resetQueries() })
}
