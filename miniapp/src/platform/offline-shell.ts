/** Lets the browser keep the app itself, so that it opens without a network. Waits until the page has settled. */
export const keepShell = (): void => {
  if (!('serviceWorker' in navigator)) return
  const register = () => {
    // refused on a page that is not https: the app works as before, it only does not open offline
    navigator.serviceWorker.register('/service-worker.js').catch(() => undefined)
  }
  if (document.readyState === 'complete') register()
  else window.addEventListener('load', register, { once: true })
}
