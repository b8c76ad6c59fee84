/** How long a code is shown, in milliseconds. */
export const slotLength = 30_000

/** The number of the half minute of an instant in milliseconds. */
export const slotOf = (now: number): number => Math.floor(now / slotLength)

/** HMAC-SHA-256 of a text under a key (base64url), as base64url. Every side brings a library that runs where it lives. */
export type Mac = (key: string, text: string) => string

/** 96 bits: nobody guesses them, and the picture stays coarse enough for a poor camera. */
const short = (mac: string): string => mac.slice(0, 16)

/** The key of a session for one day, from its secret: what a device needs to know its tickets and codes. */
export const dayKey = (mac: Mac, secret: string, day: string): string => mac(secret, `day ${day}`)

/** The key that the phone of one booking holds for the day. */
export const ticketKey = (mac: Mac, day: string, booking: string): string => mac(day, `ticket ${booking}`)

/** What the phone shows in a half minute; it needs no network. */
export const ticketCode = (mac: Mac, key: string, booking: string, slot: number): string =>
  `T1.${booking}.${slot.toString(36)}.${short(mac(key, `slot ${slot}`))}`

/** What the session's screen shows in a half minute. */
export const screenCode = (mac: Mac, day: string, slot: number): string => `s${slot.toString(36)}.${short(mac(day, `screen ${slot}`))}`

/** What can be printed and hung up for a session; it counts only while the session is on. */
export const printedCode = (mac: Mac, secret: string): string => `p.${short(mac(secret, 'printed'))}`

const ticketShape = /^T1\.([0-9a-f]{24})\.([0-9a-z]{1,9})\.([\w-]{16})$/

/** A ticket's parts; nothing for what is no ticket of ours. */
export const readTicket = (text: string): { booking: string; slot: number } | undefined => {
  const [, booking, slot] = ticketShape.exec(text.trim()) ?? []
  return booking && slot ? { booking, slot: Number.parseInt(slot, 36) } : undefined
}

const screenShape = /^s([0-9a-z]{1,9})\.[\w-]{16}$/

/** What a code is worth. `clock`: it is ours but of another time; a phone's clock is wrong, or somebody kept a picture of it. */
export type CodeVerdict = 'good' | 'clock' | 'forged'

/** How many half minutes a ticket may be off: a tap, a walk to the desk, a clock that is not set. */
const ticketTolerance = 2
/** How long a screen's code may take to be scanned and sent. */
const screenTolerance = 3

/** Judges a ticket with the key of the session's day. */
export const judgeTicket = (mac: Mac, day: string, text: string, now: number): CodeVerdict => {
  const read = readTicket(text)
  if (!read || text.trim() !== ticketCode(mac, ticketKey(mac, day, read.booking), read.booking, read.slot)) return 'forged'
  return Math.abs(read.slot - slotOf(now)) <= ticketTolerance ? 'good' : 'clock'
}

/** Judges what somebody scanned from the screen or the wall. */
export const judgeWall = (mac: Mac, keys: { secret: string; day: string }, code: string, now: number): CodeVerdict => {
  if (code === printedCode(mac, keys.secret)) return 'good'
  const slot = Number.parseInt(screenShape.exec(code)?.[1] ?? '', 36)
  if (Number.isNaN(slot) || code !== screenCode(mac, keys.day, slot)) return 'forged'
  const age = slotOf(now) - slot
  return age >= -1 && age <= screenTolerance ? 'good' : 'clock'
}
