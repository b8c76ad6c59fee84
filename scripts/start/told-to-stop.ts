const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Fulfilled by Ctrl-C, SIGTERM, or the end of npm where npm started us. Later signals change nothing: stopping has a deadline. */
export const toldToStop = (): Promise<undefined> =>
  new Promise((resolve) => {
    const stop = (reason: string): void => {
      console.log(`Stopping (${reason}).`)
      resolve(undefined)
    }
    for (const signal of signals) process.once(signal, () => process.on(signal, () => {}) && stop(signal))
    if (process.env.npm_lifecycle_event === undefined) return
    const parent = process.ppid
    const watch = setInterval(() => {
      if (process.ppid === parent) return
      clearInterval(watch)
      stop('npm is gone')
    }, 500).unref()
  })
