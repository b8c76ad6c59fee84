/** Timers and requests of a page that have not come yet: when there are none, the page has settled. */
export interface PendingWork {
  /** A setTimeout for the page; what its callback throws goes to `report`. */
  setTimeout: (work: (...given: unknown[]) => void, wait?: number, ...given: unknown[]) => NodeJS.Timeout
  clearTimeout: (timer: NodeJS.Timeout | undefined) => void
  /** Counts something until the function it gives back is called. */
  begin: () => () => void
  /** Fulfilled when nothing is pending; rejects after `patience` milliseconds. */
  settled: (patience: number) => Promise<void>
}

/** Longer timers are reminders (a poll, an idle clean-up), not part of a page's start. */
const longest = 1_000

export const pendingWork = (report: (error: unknown) => void): PendingWork => {
  const pending = new Set<unknown>()
  const begin = () => {
    const token = {}
    pending.add(token)
    return () => void pending.delete(token)
  }
  return {
    begin,
    setTimeout: (work, wait = 0, ...given) => {
      const timer = setTimeout(() => {
        try {
          work(...given)
        } catch (error) {
          report(error)
        }
        pending.delete(timer)
      }, wait)
      if (wait <= longest) pending.add(timer)
      else timer.unref()
      return timer
    },
    clearTimeout: (timer) => {
      clearTimeout(timer)
      pending.delete(timer)
    },
    settled: async (patience) => {
      const deadline = performance.now() + patience
      for (let quietTurns = 0; quietTurns < 3; quietTurns = pending.size === 0 ? quietTurns + 1 : 0) {
        if (performance.now() > deadline) throw new Error(`still busy after ${patience} ms`)
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    },
  }
}
