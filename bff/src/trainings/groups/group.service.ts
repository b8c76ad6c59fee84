import type { Answers } from '@tisc/shared/forms/answer.schema'
import type { Group, GroupForm } from '@tisc/shared/trainings/groups/groups.contract'
import type { Entry } from '@tisc/shared/trainings/seating/seating.state'
import mongoose from 'mongoose'
import { fieldsOf } from '../../accounts/account.service'
import { requireConsent } from '../../accounts/consent.service'
import { accountOf } from '../../accounts/reach.service'
import { sealAnswers } from '../../platform/answers'
import type { Member } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import type { Vault } from '../../platform/vault/vault'
import { type BookingRecord, Bookings } from '../booking.model'
import { placeOf, refusals } from '../booking.view'
import { keepWalkIn, numberedPerson } from '../check-in/walk-in.staff.service'
import { askSeating } from '../seating.service'
import type { Kept } from '../seating-writing'
import { findOpenSession } from '../sign-up.service'
import { type TrainingRecord, Trainings } from '../training.model'
import { checkGroupAnswers, demandSameAnswers } from './answering'
import { showGroup } from './group.view'

/** Somebody of a group: under their account, or under their number until they have one. */
type Person = { id: string; person: string; name: string; phone: string; answers: Answers; guest?: string }

const findPeople = (vault: Vault, sessionId: string, people: GroupForm['people'], answers: Answers[]): Promise<Person[]> =>
  Promise.all(
    people.map(async ({ name, phone }, at) => {
      const account = await accountOf(vault, 'phone', phone)
      const known = { id: new mongoose.Types.ObjectId().toHexString(), name, phone, answers: answers[at] ?? {} }
      if (account) return { ...known, person: account.toHexString() }
      return { ...known, person: await numberedPerson(vault, sessionId, phone), guest: await vault.token('phone', phone) }
    }),
  )

/** What is kept with each booking: for whom has an account what was answered too, sealed with their key. */
const keptOf = async (vault: Vault, people: Person[], common: Kept[string]): Promise<Kept> => {
  const kept = await Promise.all(
    people.map(async ({ id, person, guest, answers }) => {
      if (guest) return [id, { ...common, guest, guestTold: 'waiting' as const }] as const
      const sealed = sealAnswers(await fieldsOf(vault, person), answers)
      return [id, { ...common, ...(sealed && { answers: sealed }) }] as const
    }),
  )
  return Object.fromEntries(kept)
}

const demandOrganisation = ({ organisation }: Member): mongoose.Types.ObjectId => {
  if (!organisation) throw new ProblemError('conflict', '请先在“我的单位”里选代表哪个单位')
  return new mongoose.Types.ObjectId(organisation)
}

/** Signs several people up for the organisation that somebody acts for. The same submission again gets the same group. */
export const signUpGroup = async (
  vault: Vault,
  member: Member,
  sessionId: string,
  form: GroupForm,
  key: string,
  now: Date,
): Promise<Group> => {
  const organisationId = demandOrganisation(member)
  await requireConsent(member.id, 'trainings')
  const { training, session } = await findOpenSession(sessionId, now)
  const people = await findPeople(vault, sessionId, form.people, checkGroupAnswers(training.questions, form.people))
  const groupId = new mongoose.Types.ObjectId()
  const common = { organisationId, groupId, byId: new mongoose.Types.ObjectId(member.id) }
  const kept = await keptOf(vault, people, common)
  const entries = people.map(({ id, person }) => ({ id, person }))
  const command = {
    type: 'join-group',
    group: groupId.toHexString(),
    entries,
    mode: form.mode,
    key: `${member.id} ${key}`,
    wish: form.wish,
  } as const
  const result = await askSeating(sessionId, placeOf(training, session), command, now, kept)
  if ('refused' in result) throw new ProblemError(...refusals[result.refused])
  const { entries: made, skipped } = result.group ?? { entries: [], skipped: [] }
  await keepNames(vault, made, people, session.startsAt, now)
  const records = await Bookings.find({ _id: { $in: made.map(({ id }) => id) } }).lean<BookingRecord[]>()
  if (made.some(({ id }) => !kept[id]))
    await demandSameAnswers(vault, records, new Map(people.map(({ person, answers }) => [person, answers])))
  const left = people.filter(({ person }) => skipped.includes(person)).map(({ name }) => name)
  const [shown] = await showGroup(vault, training, records, left)
  if (!shown) throw new ProblemError('not-found')
  return shown
}

/** What those without an account are called, by their booking. */
const keepNames = async (vault: Vault, made: Entry[], people: Person[], startsAt: Date, now: Date): Promise<void> => {
  for (const { id, person } of made) {
    const known = people.find((one) => one.person === person)
    if (known?.guest) await keepWalkIn(vault, new mongoose.Types.ObjectId(id), known, startsAt, now)
  }
}

/** The most seats that are shown at once. */
const mostShown = 500

/** Whom the organisation that somebody acts for has signed up, the latest session first. */
export const listGroups = async (vault: Vault, member: Member): Promise<{ items: Group[] }> => {
  const organisationId = demandOrganisation(member)
  const records = await Bookings.find({ organisationId }).sort({ startsAt: -1 }).limit(mostShown).lean<BookingRecord[]>()
  const trainings = await Trainings.find({ _id: { $in: records.map(({ trainingId }) => trainingId) } }).lean<TrainingRecord[]>()
  const items = await Promise.all(
    trainings.map((training) =>
      showGroup(
        vault,
        training,
        records.filter(({ trainingId }) => trainingId.equals(training._id)),
      ),
    ),
  )
  return { items: items.flat().sort((a, b) => b.startsAt.localeCompare(a.startsAt) || b.since.localeCompare(a.since)) }
}
