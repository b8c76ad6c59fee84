import { type Act, type Actor, decideAct } from '@tisc/shared/rights/case.table'
import type { DeskAct, PhoneLogForm } from '@tisc/shared/rights/cases.staff.contract'
import type { Late } from '@tisc/shared/rights/queue/late.staff'
import mongoose from 'mongoose'
import type { Viewer } from '../platform/guard'
import type { House } from '../platform/house'
import type { FieldSealer, Vault } from '../platform/vault/vault'
import { currentSettings } from '../settings/settings.service'
import { actOn, addEntry, type Deed, findCase, openCase } from './acting'
import { type CaseRecord, Cases } from './case.model'
import { showAtDesk } from './case.view'
import { type Changes, limitsOf, standingOf } from './case-rules'
import { fileCase } from './filing/filing'
import { agreeAgain, prepareHandOver } from './handing-over/handing-over.staff.service'
import { joinedRows } from './joining/joined-rows'
import { giveJoined, prepareMerge } from './joining/merging.staff'
import { concludeJoined, releaseMerged } from './joining/releasing'
import { prepareSplit } from './joining/splitting.staff'
import { officer } from './queue/officers.service'
import { showRows } from './queue/rows'
import { whose } from './queue/whose'
import { relatedTo } from './related'
import { prepareReview, type Who } from './review.staff'
import { endTasks, moveTasks } from './tasks/task-rules'
import { prepareTrack } from './tracks/tracks.staff'

const actorOf = async (viewer: Viewer, { owner }: CaseRecord, now: Date): Promise<Actor> =>
  owner && (await whose(viewer, now)).includes(owner.id) ? 'owner' : 'staff'

/** As whom somebody may act: a supervisor also as such. */
const actorsOf = async (viewer: Viewer, record: CaseRecord, now: Date): Promise<Actor[]> => [
  await actorOf(viewer, record, now),
  ...(viewer.may('rights.assign') ? (['supervisor'] as const) : []),
]

/** As whom somebody does a thing: as what lets them, the nearest first. */
const actorFor = async (viewer: Viewer, record: CaseRecord, act: Act, now: Date): Promise<Actor> => {
  const actors = await actorsOf(viewer, record, now)
  const limits = limitsOf(record, await currentSettings())
  return actors.find((by) => 'to' in decideAct(act, by, standingOf(record), limits, now)) ?? (actors[0] as Actor)
}

const show = async (vault: Vault, viewer: Viewer, record: CaseRecord, now: Date) => ({
  ...(await showAtDesk(record, await openCase(vault, record), await actorsOf(viewer, record, now), await currentSettings(), now)),
  joined: await joinedRows(vault, record, now),
})

/** A case with its facts and its story. */
export const getCase = async (vault: Vault, viewer: Viewer, id: string, now: Date) => show(vault, viewer, await findCase(id), now)

/** The earlier cases of a number. */
export const findCaller = async (vault: Vault, phone: string, now: Date) => {
  const phoneToken = await vault.token('case phone', phone)
  const records = await Cases.find({ phoneToken }).sort({ _id: -1 }).limit(10).lean<CaseRecord[]>()
  return { items: await showRows(vault, records, now) }
}

/** Other cases of the same person, product, other side or organisation. */
export const listRelated = async (vault: Vault, id: string, now: Date) => {
  const found = await relatedTo(await findCase(id))
  const rows = await showRows(
    vault,
    found.map(({ record }) => record),
    now,
  )
  return { items: rows.map((row) => ({ ...row, by: found.find(({ record }) => record._id.toHexString() === row.id)?.by ?? [] })) }
}

/** Writes a call down while talking: the case is the officer's own and has been reached from its first second. */
export const logCall = async (vault: Vault, viewer: Viewer, form: PhoneLogForm, key: string, now: Date) => {
  const { name, phone, facts, text } = form
  const who = { id: viewer.id, name: viewer.name }
  const begun = { state: 'working', revision: 2, owner: who, assignedAt: now, workingSince: now } as const
  const record = await fileCase(
    vault,
    {
      ...{ source: 'phone', key: `${viewer.id} ${key}`, body: form, name, phone, facts },
      more: async () => begun,
      also: async (made, fields) => {
        await addEntry(made, fields, 'reached', { who, text }, now)
        return made
      },
    },
    now,
  )
  viewer.note({ after: { reference: record.reference } })
  return show(vault, viewer, record, now)
}

/** What facts may leave open: whoever takes one away must not find it again. */
const noFacts: Changes = { country: undefined, subjects: undefined, urgency: undefined, urgentDay: undefined }

type Prepared = Pick<Deed, 'more' | 'text' | 'other' | 'track'>

const prepare = async (house: House, id: string, act: DeskAct, who: Who, now: Date): Promise<Prepared> => {
  if (act.do === 'merge') return prepareMerge(house.vault, id, act, who, now)
  if (act.do === 'split') return prepareSplit(house.vault, act, who, now)
  const track = prepareTrack(act, now)
  if (track) return track
  const known = prepareHandOver(house, act, now) ?? prepareReview(act, who, now)
  if (known) return known
  if (act.do === 'assign') {
    const to = await officer(act.to, '#/body/act/to')
    const more = async (record: CaseRecord) => {
      await giveJoined(record, to)
      if (act.tasks === 'move') await moveTasks(record._id, record.owner, to)
      return { owner: to }
    }
    return { text: to.name, more }
  }
  if (act.do === 'facts') {
    const { about, ...plain } = act.facts
    const more = (_record: CaseRecord, fields: FieldSealer): Changes => ({ ...noFacts, ...plain, about: fields.seal(about, 'about') })
    return { more, text: about }
  }
  if (act.do === 'close') {
    const more = async (record: CaseRecord): Promise<Changes> => {
      await concludeJoined(house.vault, record, { by: 'owner', who }, now)
      await endTasks(record._id, now)
      return { outcome: act.outcome }
    }
    return { more }
  }
  if (act.do === 'reopen') return { text: act.text, more: (record) => releaseMerged(house.vault, record, { by: 'staff', who }, now) }
  return 'text' in act ? { text: act.text } : {}
}

/** Does something with a case. Throws `conflict` when somebody else has changed it since it was seen. */
export const actOnCase = async (
  house: House,
  viewer: Viewer,
  id: string,
  form: { revision: number; act: DeskAct; late?: Late | undefined },
  now: Date,
) => {
  const { act, revision } = form
  const before = await findCase(id)
  const who = { id: viewer.id, name: viewer.name }
  const deed: Deed = {
    ...(await prepare(house, id, act, who, now)),
    act: act.do,
    by: await actorFor(viewer, before, act.do, now),
    who,
    late: form.late ?? 'ask',
    ...(act.do === 'note' ? { since: revision } : { revision }),
  }
  const done = await actOn(house.vault, new mongoose.Types.ObjectId(id), deed, now)
  const record = act.do === 'offer' ? await agreeAgain(house, done, now) : done
  viewer.note({
    before: { state: before.state, owner: before.owner?.name },
    after: { did: act.do, state: record.state, owner: record.owner?.name },
  })
  return show(house.vault, viewer, record, now)
}
