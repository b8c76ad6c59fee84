const mark = 'tisc:reloaded'

/**
 * A page left open over a deployment asks for files that are gone. Loading it anew brings the new ones; once only, so that a page whose
 * files are really missing does not load itself for ever.
 */
export const reloadWhenStale = (): void => {
  window.addEventListener('unhandledrejection', ({ reason }: PromiseRejectionEvent) => {
    if ((reason as Error | undefined)?.name !== 'ChunkLoadError' || !navigator.onLine || sessionStorage.getItem(mark)) return
    sessionStorage.setItem(mark, location.pathname)
    location.reload()
  })
}
