import { useSyncExternalStore } from 'react'
import type { StoredValue } from './storage'

/** The stored value, drawn again when it changes. */
export const useStored = <T>(stored: Pick<StoredValue<T>, 'read' | 'subscribe'>): T =>
  useSyncExternalStore(stored.subscribe, stored.read, stored.read)
