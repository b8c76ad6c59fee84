/** How somebody was checked in. */
export const ways = {
  ticket: '出示的码',
  screen: '扫屏幕上的码',
  printed: '扫张贴的码',
  name: '按名字',
  'walk-in': '现场加入',
  minutes: '在线时长',
} as const
export type Way = keyof typeof ways

/**
 * What was done about one booking's attendance, in the order in which the server learnt of it. `after` is the deed that whoever did it knew
 * as the last one; a device without network knows what it last saw. `settle` decides what contradicts itself.
 */
export type Deed = { id: string; kind: 'in' | 'out' | 'settle-in' | 'settle-out'; way: Way; at: number; after?: string | undefined }

/** What the deeds come to: in or not, since when, and the deeds that contradict each other until somebody settles them. */
export type Attendance = { isIn: boolean; since?: number; way?: Way; last?: string; conflict: string[] }

export const noAttendance: Attendance = { isIn: false, conflict: [] }

const means = ({ kind }: Deed): boolean => kind === 'in' || kind === 'settle-in'
const settles = ({ kind }: Deed): boolean => kind.startsWith('settle')

const standing = (deed: Deed, before: Attendance): Attendance => {
  if (!means(deed)) return { isIn: false, last: deed.id, conflict: before.conflict }
  const first = before.isIn ? { since: before.since ?? deed.at, way: before.way ?? deed.way } : { since: deed.at, way: deed.way }
  return { isIn: true, ...first, last: deed.id, conflict: before.conflict }
}

/**
 * Adds a deed to what is known. One whose doer had not seen the last one contradicts it, also where both say the same: two devices that
 * each let somebody in under one name may have met two people. Nothing is merged away: what stood before stays until it is settled.
 */
export const addDeed = (before: Attendance, deed: Deed): Attendance => {
  if (settles(deed)) return { ...standing(deed, before), conflict: [] }
  if (deed.after === before.last) return standing(deed, before)
  const conflict = [...new Set([...before.conflict, ...(before.last ? [before.last] : []), deed.id])]
  return { ...before, last: deed.id, conflict }
}

/** What all the deeds about a booking come to. */
export const attendanceOf = (deeds: readonly Deed[]): Attendance => deeds.reduce(addDeed, noAttendance)
