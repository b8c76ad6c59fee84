import { type Attendance, attendanceOf, type Deed, noAttendance } from '@tisc/shared/trainings/check-in/attendance'
import type { Expected, OfflineDeed, SharedDeed } from '@tisc/shared/trainings/check-in/check-in.staff.schema'

/** A person at the door with how they stand, and what was done. */
export type Standing = { person: Expected; attendance: Attendance; deeds: (SharedDeed | OfflineDeed)[]; isPending: boolean }

const toDeed = (deed: SharedDeed | OfflineDeed): Deed => ({
  id: 'id' in deed ? deed.id : deed.key,
  kind: deed.kind,
  way: deed.way,
  at: Date.parse(deed.at),
  ...(deed.after && { after: deed.after }),
})

/** How everybody stands, what this device did by itself included. */
export const standingsOf = (people: readonly Expected[], deeds: readonly SharedDeed[], pending: readonly OfflineDeed[]): Standing[] =>
  people.map((person) => {
    const theirs = deeds.filter(({ booking }) => booking === person.booking)
    const mine = pending.filter(({ booking }) => booking === person.booking)
    const known = attendanceOf(theirs.map(toDeed))
    // What waits here to be sent stands as it was meant; whether it contradicts anything is for the server to say.
    const last = mine.at(-1)
    const attendance = last ? { ...known, isIn: last.kind === 'in', since: Date.parse(last.at), way: last.way } : known
    return {
      person,
      attendance: theirs.length + mine.length > 0 ? attendance : noAttendance,
      deeds: [...theirs, ...mine],
      isPending: mine.length > 0,
    }
  })

const fold = (text: string): string => text.toLowerCase().replace(/\s/g, '')

/** Those whom a few letters of the name, or the last digits of the number, may mean. */
export const matching = (standings: readonly Standing[], asked: string): readonly Standing[] => {
  const wanted = fold(asked)
  if (wanted === '') return standings
  return standings.filter(({ person }) => fold(person.name ?? '').includes(wanted) || (person.phone ?? '').endsWith(wanted))
}
