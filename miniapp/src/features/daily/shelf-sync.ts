import type { shelfContract } from '@tisc/shared/daily/shelf.contract'
import { lazyClient } from '../../platform/lazy-client'
import { session } from '../../platform/session'
import { favourites, removals } from './shelf'

const { api } = lazyClient<typeof shelfContract>(() => import('./shelf.client'))

/** As many as fit into WeChat's storage of one key. */
const longest = 500

type Deed = { id: string; at: string }

const bringTogether = async (): Promise<void> => {
  const told = [...favourites.read(), ...removals.read()]
  const gone = new Set(removals.read())
  const changes = told.map((deed: Deed) => ({ id: deed.id, at: deed.at, kept: !gone.has(deed) }))
  const { items } = await api.mergeShelf({ body: { changes } })
  // what was done while this was under way is told the next time
  const isNew = (deed: Deed) => !changes.some(({ id, at }) => id === deed.id && at === deed.at)
  const [kept, removed] = [favourites.read().filter(isNew), removals.read().filter(isNew)]
  const later = new Set([...kept, ...removed].map(({ id }) => id))
  favourites.write([...kept, ...items.filter(({ id }) => !later.has(id))].slice(0, longest))
  removals.write(removed)
}

let running: Promise<void> | undefined

/**
 * Brings the favourites of this device and of the account together: both keep all, but for what was let go later. One at a time; nothing
 * for who is not signed in. Rejects when the account was not reached: everything stays on the device and is told the next time.
 */
export const syncShelf = (): Promise<void> => {
  if (!session.read().since) return Promise.resolve()
  running ??= bringTogether().finally(() => {
    running = undefined
  })
  return running
}
