import type { Door, OfflineDeed } from '@tisc/shared/trainings/check-in/check-in.staff.schema'

/** What a device holds of a session for the day: who may come, what was done, the key of the tickets, and what it did by itself. */
export type Held = { door: Door; key: string; until: string; pending: OfflineDeed[] }

type Stored = { key: CryptoKey; nonce: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer; until: string }

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.open('tisc-door', 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore('sessions')
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })

const ask = async <T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
  const database = await open()
  try {
    return await new Promise((resolve, reject) => {
      const asked = act(database.transaction('sessions', mode).objectStore('sessions'))
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error)
    })
  } finally {
    database.close()
  }
}

const algorithm = 'AES-GCM'

/** Seals what is held with a key that the browser gives to nobody, not even to this page as bytes. */
export const hold = async (session: string, held: Held): Promise<void> => {
  const key = await crypto.subtle.generateKey({ name: algorithm, length: 256 }, false, ['encrypt', 'decrypt'])
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const sealed = await crypto.subtle.encrypt({ name: algorithm, iv: nonce }, key, new TextEncoder().encode(JSON.stringify(held)))
  await ask('readwrite', (store) => store.put({ key, nonce, sealed, until: held.until } satisfies Stored, session))
}

/** Forgets a session. */
export const letGo = (session: string): Promise<unknown> => ask('readwrite', (store) => store.delete(session))

/** What is held of a session. */
export const heldOf = async (session: string): Promise<Held | undefined> => {
  const stored = (await ask('readonly', (store) => store.get(session))) as Stored | undefined
  if (!stored) return undefined
  const text = await crypto.subtle.decrypt({ name: algorithm, iv: stored.nonce }, stored.key, stored.sealed)
  return JSON.parse(new TextDecoder().decode(text)) as Held
}

/** Forgets every session whose day is over, but for what was not sent yet: that goes when it is sent. */
export const forgetPast = async (now: number): Promise<void> => {
  for (const session of (await ask('readonly', (store) => store.getAllKeys())) as string[]) {
    const held = await heldOf(session)
    if (!held || Date.parse(held.until) > now) continue
    if (held.pending.length === 0) await letGo(session)
    else await hold(session, { ...held, key: '', door: { ...held.door, people: [] } })
  }
}
