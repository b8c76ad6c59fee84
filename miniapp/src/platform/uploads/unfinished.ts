import { storedValue } from '../storage'

/** An upload that was begun on this device: the same file picked again goes on where it was. */
type Unfinished = { handle: string; purpose: string; name: string; size: number; at: number }

/** The server keeps no longer what nobody named. */
const day = 86_400_000

const unfinished = storedValue<Unfinished[]>('unfinished-uploads', [])

type Wanted = Pick<Unfinished, 'purpose' | 'name' | 'size'>

const isFor =
  ({ purpose, name, size }: Wanted) =>
  (one: Unfinished) =>
    one.purpose === purpose && one.name === name && one.size === size

/** The handle of an upload of such a file that was not finished. */
export const unfinishedOf = (wanted: Wanted): string | undefined =>
  unfinished.read().find((one) => isFor(wanted)(one) && Date.now() - one.at < day)?.handle

/** Remembers what was begun, for a day. */
export const rememberUnfinished = (handle: string, wanted: Wanted): void => {
  const others = unfinished.read().filter((one) => Date.now() - one.at < day)
  unfinished.write([...others.slice(-20), { handle, ...wanted, at: Date.now() }])
}

export const forgetUnfinished = (handle: string): void => void unfinished.write(unfinished.read().filter((one) => one.handle !== handle))
