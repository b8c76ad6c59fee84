import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { session } from '../../platform/session'
import { useSignedIn } from '../../platform/use-signed-in'
import { syncShelf } from './shelf-sync'

/** How the favourites of this device stand with the account. */
export type ShelfState = 'device' | 'asking' | 'together' | 'apart'

/** Brings the favourites together each time the page is shown. Nothing waits for it. */
export const useShelfSync = (): ShelfState => {
  const isSignedIn = useSignedIn()
  const [state, setState] = useState<ShelfState>('asking')
  useDidShow(() => {
    if (!session.read().since) return
    syncShelf().then(
      () => setState('together'),
      () => setState('apart'),
    )
  })
  return isSignedIn ? state : 'device'
}
