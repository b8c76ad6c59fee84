import { separateConsents } from '@tisc/shared/accounts/separate-consents'
import type { PersonAct } from '@tisc/shared/rights/rights.schema'
import mongoose from 'mongoose'
import type { Member } from '../platform/guard'
import { ProblemError } from '../platform/problem-error'
import type { Vault } from '../platform/vault/vault'
import { currentSettings } from '../settings/settings.service'
import { actOn, openCase } from './acting'
import { type CaseRecord, Cases } from './case.model'
import { showOwn, showOwnRow } from './case.view'
import type { Changes } from './case-rules'
import { releaseMerged, withdrawJoined } from './joining/releasing'
import { freeSlot, prepareSlot, takeSlot } from './slots.service'
import { endTasks } from './tasks/task-rules'
import { moved } from './tracks/moving'

/** Colleagues share what was filed for their organisation; what somebody filed for themselves is theirs alone. */
const ownersFilter = ({ id, organisation }: Member) =>
  organisation ? { organisation } : { accountId: new mongoose.Types.ObjectId(id), organisation: { $exists: false } }

/** Shows a case to the one it belongs to. */
export const showPerson = async (vault: Vault, record: CaseRecord, now: Date) =>
  showOwn(record, await openCase(vault, record), await currentSettings(), now)

/** Without an account the case's own story is where a consent stands; whoever has one answers beside their other consents. */
const agreeHere = ({ accountId }: CaseRecord, version: number = separateConsents['passing-on'].version): Changes => {
  if (accountId) throw new ProblemError('conflict', '请在这一页的“单独同意”里回答')
  if (version !== separateConsents['passing-on'].version) throw new ProblemError('conflict', '说明有更新，请看过再同意')
  return {}
}

/** What an act changes beside the times; a slot is prepared before the transaction in which it is taken. */
const changesFor = async (vault: Vault, act: PersonAct, now: Date): Promise<((record: CaseRecord) => Promise<Changes>) | undefined> => {
  if (act.do === 'choose-slot') {
    const slot = await prepareSlot(act.slot, now)
    return async () => {
      await takeSlot(slot)
      return { slot }
    }
  }
  if (act.do === 'rate') return async () => ({ stars: act.stars })
  if (act.do === 'agree') return async (record) => agreeHere(record, act.version)
  if (act.do === 'decline') return async (record) => agreeHere(record)
  if (act.do === 'track')
    return async (record) => ({
      ...agreeHere(record, act.version),
      ...moved(record, act.agree ? 'person-agrees' : 'person-declines', 'person', now),
    })
  if (act.do === 'reopen') return async (record) => releaseMerged(vault, record, { by: 'person' }, now)
  if (act.do !== 'withdraw') return undefined
  return async (record) => {
    const { isCallBackOpen, slot } = record
    if (isCallBackOpen && slot && slot.from > now) await freeSlot(slot.from)
    await endTasks(record._id, now)
    return { slot: undefined, ...(await withdrawJoined(vault, record, now)) }
  }
}

/** Does one thing to a case for the person it belongs to, whoever has found out that it is theirs. */
export const actAsPerson = async (vault: Vault, id: mongoose.Types.ObjectId, revision: number, act: PersonAct, now: Date) => {
  const more = await changesFor(vault, act, now)
  const record = await actOn(
    vault,
    id,
    {
      act: act.do,
      by: 'person',
      // words need no agreement on what was seen: a note of the staff's, which nobody else sees, would refuse them
      ...(act.do === 'say' || act.do === 'reply' ? { since: revision } : { revision }),
      ...('text' in act && { text: act.text }),
      ...(act.do === 'agree' && { text: `看过说明第${act.version}版，同意` }),
      ...(act.do === 'track' && {
        track: act.agree ? 'person-agrees' : 'person-declines',
        ...(act.agree && { text: `看过说明第${act.version}版，同意` }),
      }),
      ...(act.do === 'choose-slot' && { slot: new Date(act.slot) }),
      ...(more && { more }),
    },
    now,
  )
  return showPerson(vault, record, now)
}

/** One's case. Throws `not-found` for anybody else's. */
export const findOwn = async (member: Member, id: string): Promise<CaseRecord> => {
  const record = await Cases.findOne({ _id: id, ...ownersFilter(member) }).lean<CaseRecord>()
  if (!record) throw new ProblemError('not-found')
  return record
}

/** One's cases, the latest first. */
export const listOwnCases = async (member: Member) => ({
  items: (await Cases.find(ownersFilter(member)).sort({ _id: -1 }).limit(50).lean<CaseRecord[]>()).map(showOwnRow),
})

/** Where one's case stands. Throws `not-found` for anybody else's. */
export const getOwnCase = async (vault: Vault, member: Member, id: string, now: Date) => showPerson(vault, await findOwn(member, id), now)

export const actOnOwnCase = async (vault: Vault, member: Member, id: string, form: { revision: number; act: PersonAct }, now: Date) =>
  actAsPerson(vault, (await findOwn(member, id))._id, form.revision, form.act, now)
