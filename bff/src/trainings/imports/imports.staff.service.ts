import type { ImportReport } from '@tisc/shared/trainings/imports.schema'
import { type Mode, modeNames } from '@tisc/shared/trainings/seating/seating.state'
import mongoose from 'mongoose'
import { accountOf } from '../../accounts/reach.service'
import type { Viewer } from '../../platform/guard'
import { apart, inTransaction } from '../../platform/mongo'
import { ProblemError } from '../../platform/problem-error'
import type { Vault } from '../../platform/vault/vault'
import { type BookingRecord, Bookings } from '../booking.model'
import { placeOf, refusals } from '../booking.view'
import { keepWalkIn, numberedPerson } from '../check-in/walk-in.staff.service'
import { askSeating } from '../seating.service'
import type { Kept } from '../seating-writing'
import type { SessionRecord } from '../training.model'
import { findSession } from '../training.service'
import { type Line, readPeople } from './lines.staff'
import { readSheet } from './read-sheet.staff'

type Person = Extract<Line, { phone: string }> & { id: string; person: string; guest?: string }
type Told = ImportReport['lines'][number]

const toPerson = async (vault: Vault, sessionId: string, line: Extract<Line, { phone: string }>): Promise<Person> => {
  const id = new mongoose.Types.ObjectId().toHexString()
  const account = await accountOf(vault, 'phone', line.phone)
  if (account) return { ...line, id, person: account.toHexString() }
  return { ...line, id, person: await numberedPerson(vault, sessionId, line.phone), guest: await vault.token('phone', line.phone) }
}

const words: Partial<Record<string, string>> = { seated: '有座位', waiting: '候补', offered: '有名额等本人确认' }

/** Puts the people of one mode on the list, as many as there is room for; the others wait. */
const putOnList = async (found: Awaited<ReturnType<typeof findSession>>, mode: Mode, people: Person[], now: Date): Promise<Told[]> => {
  const { training, session } = found
  const groupId = new mongoose.Types.ObjectId()
  const kept: Kept = Object.fromEntries(
    people.map(({ id, guest }) => [id, { groupId, ...(guest && { guest, guestTold: 'waiting' as const }) }]),
  )
  const command = {
    type: 'join-group',
    group: groupId.toHexString(),
    entries: people.map(({ id, person }) => ({ id, person })),
    mode,
    key: `import ${groupId.toHexString()}`,
    wish: 'possible',
  } as const
  const result = await askSeating(session._id.toHexString(), placeOf(training, session), command, now, kept)
  const there: Told['outcome'] = 'there'
  if ('refused' in result) {
    if (result.refused !== 'already') throw new ProblemError(...refusals[result.refused])
    return people.map(({ line, name }) => ({ line, name, outcome: there, say: '早就在名单上' }))
  }
  const made = new Map(result.group?.entries.map((entry) => [entry.person, entry]))
  return people.map(({ line, name, person }): Told => {
    const entry = made.get(person)
    if (!entry) return { line, name, outcome: there, say: '早就在名单上' }
    return { line, name, outcome: entry.state === 'seated' ? 'seated' : 'waiting', say: words[entry.state] ?? entry.state }
  })
}

/**
 * What those without an account are called, whichever try put them on the list. Apart from the caller's transaction like the list itself:
 * a seat must not be left without its name when that one fails.
 */
const keepNames = (vault: Vault, session: SessionRecord, people: Person[], now: Date): Promise<void> =>
  apart(() =>
    inTransaction(async () => {
      const guests = new Map(people.flatMap((one) => (one.guest ? [[one.guest, one]] : [])))
      const records = await Bookings.find({ guest: { $in: [...guests.keys()] }, sessionId: session._id }).lean<BookingRecord[]>()
      for (const { _id, guest = '' } of records) {
        const one = guests.get(guest)
        if (one) await keepWalkIn(vault, _id, one, session.startsAt, now)
      }
    }),
  )

/** Signs up the people of a sheet. Every line is answered; the same sheet again signs up nobody twice. */
export const importSignUps = async (
  vault: Vault,
  viewer: Viewer,
  sessionId: string,
  bytes: Uint8Array,
  now: Date,
): Promise<ImportReport> => {
  const found = await findSession(sessionId)
  if (found.training.state !== 'published') throw new ProblemError('conflict', '培训发布以后才能导入名单')
  const lines = readPeople(readSheet(bytes), found.session.capacities)
  const refused = lines.flatMap((line): Told[] =>
    'say' in line ? [{ line: line.line, name: line.name, outcome: 'refused', say: line.say }] : [],
  )
  const people = await Promise.all(lines.flatMap((line) => ('phone' in line ? [toPerson(vault, sessionId, line)] : [])))
  const told: Told[] = [...refused]
  for (const mode of modeNames) {
    const here = people.filter((one) => one.mode === mode)
    if (here.length > 0) told.push(...(await putOnList(found, mode, here, now)))
  }
  await keepNames(vault, found.session, people, now)
  const report = { lines: told.sort((a, b) => a.line - b.line) }
  const count = (outcome: Told['outcome']) => report.lines.filter((line) => line.outcome === outcome).length
  viewer.note({ after: { seated: count('seated'), waiting: count('waiting'), there: count('there'), refused: count('refused') } })
  return report
}
