import { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from '@tisc/shared/platform/client'

/** A failed read is tried again only when the server could not answer; what it refused it will refuse again. */
const worthRetrying = (count: number, error: Error): boolean => count < 2 && error instanceof ApiProblem && error.problem.status >= 500

/** One cache of what was read, for all desks. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: worthRetrying, staleTime: 5_000 },
    // Without a network a change fails at once and says so; it must not wait and happen unasked when nobody looks any more.
    mutations: { networkMode: 'always' },
  },
})
