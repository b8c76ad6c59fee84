/**
 * How a page looks for news: every ten seconds while it is looked at, one request at a time, and at once when somebody comes back to it. A
 * hidden tab asks for nothing.
 */
export const watching = {
  refetchInterval: 10_000,
  refetchIntervalInBackground: false,
  refetchOnWindowFocus: true,
  staleTime: 5_000,
  gcTime: 0,
  retry: false,
} as const
