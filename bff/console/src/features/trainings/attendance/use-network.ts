import { useSyncExternalStore } from 'react'

const subscribe = (tell: () => void) => {
  window.addEventListener('online', tell)
  window.addEventListener('offline', tell)
  return () => {
    window.removeEventListener('online', tell)
    window.removeEventListener('offline', tell)
  }
}

/** Whether this device has a network, as far as its browser knows. */
export const useNetwork = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine)
