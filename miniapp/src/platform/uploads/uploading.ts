import type { UploadPurpose } from '@tisc/shared/platform/uploads/upload-purposes'
import { onOnline } from '../network'
import type { PickedFile } from './pick-files'
import { type Going, uploadFile } from './upload-file'

/** A file on its way, as a page shows it. `error` is why it does not go on. */
export type OnItsWay = {
  id: number
  field: string
  name: string
  size: number
  sent: number
  state: Going['state'] | 'paused' | 'failed' | 'there'
  error?: unknown
  /** Once it is there. */
  handle?: string
}

class Stopped extends Error {}

/** Milliseconds until a line that was cut is tried again by itself; a line that comes back is tried at once. */
const whiles = [1_000, 2_000, 5_000, 10_000, 30_000]

let list: readonly OnItsWay[] = []
const listeners = new Set<() => void>()
const gates = new Map<number, { pause: () => void; go: () => void; stop: () => void }>()

const set = (next: readonly OnItsWay[]) => {
  list = next
  for (const listener of listeners) listener()
}
const change = (id: number, part: Partial<OnItsWay>) => set(list.map((one) => (one.id === id ? { ...one, ...part } : one)))

/** What lets an upload go on: not while it is paused, and after a hindrance only when the line is back or a while has passed. */
const gateOf = (id: number) => {
  let [paused, stopped, tried] = [false, false, 0]
  const waiting = new Set<() => void>()
  const wake = () => {
    for (const one of waiting) one()
    waiting.clear()
  }
  const pass = () => new Promise<void>((resolve) => waiting.add(resolve))
  const wait = async () => {
    if (!paused) change(id, { state: 'waiting' })
    const passed = pass()
    const timer = setTimeout(wake, whiles[Math.min(tried, whiles.length - 1)])
    const forget = onOnline(wake)
    tried += 1
    await passed
    clearTimeout(timer)
    forget()
  }
  return {
    pause: () => {
      paused = true
      change(id, { state: 'paused' })
    },
    go: () => {
      paused = false
      change(id, { state: 'sending' })
      wake()
    },
    stop: () => {
      stopped = true
      wake()
    },
    mayGoOn: async (hindered: boolean) => {
      if (!hindered) tried = 0
      else if (!stopped) await wait()
      while (paused && !stopped) await pass()
      if (stopped) throw new Stopped()
    },
  }
}

let count = 0

/** Begins to upload a file for a field. It goes on while the person turns to other pages of the form. */
export const startUploading = (field: string, purpose: UploadPurpose, file: PickedFile): void => {
  count += 1
  const id = count
  const gate = gateOf(id)
  gates.set(id, gate)
  set([...list, { id, field, name: file.name, size: file.size, sent: 0, state: 'sending' }])
  const isPaused = () => list.find((one) => one.id === id)?.state === 'paused'
  const tell = ({ sent, state }: Going) => change(id, { sent, ...(!isPaused() && { state }) })
  uploadFile({ file, purpose, tell, mayGoOn: gate.mayGoOn }).then(
    (handle) => change(id, { handle, sent: file.size, state: 'there' }),
    (error: unknown) => (error instanceof Stopped ? undefined : change(id, { state: 'failed', error })),
  )
}

export const pauseUploading = (id: number): void => gates.get(id)?.pause()
export const goOnUploading = (id: number): void => gates.get(id)?.go()

/** Takes a file off the list; what has arrived of it stays for a day, should it be picked again. */
export const forgetUploading = (id: number): void => {
  gates.get(id)?.stop()
  gates.delete(id)
  set(list.filter((one) => one.id !== id))
}

/** All files on their way, for a React store. */
export const uploading = {
  read: () => list,
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}
