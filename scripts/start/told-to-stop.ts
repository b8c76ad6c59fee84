/** Fulfilled by Ctrl-C, SIGTERM, or the end of npm where npm started us. Later signals change nothing: stopping has a deadline. */
export const toldToStop = (): Promise<undefined> =>
  new Promise((resolve) => {
    const stop = (): void => resolve(undefined)
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
    process.on('SIGHUP', stop)
    if (process.env.npm_lifecycle_event === undefined) return
    const parent = process.ppid
    setInterval(() => process.ppid !== parent && stop(), 500).unref()
  })
