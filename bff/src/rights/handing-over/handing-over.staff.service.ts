import type { Separate } from '@tisc/shared/accounts/separate-consents'
import { shownReference } from '@tisc/shared/platform/reference'
import type { DeskAct } from '@tisc/shared/rights/cases.staff.contract'
import {
  askSeparateConsent,
  reopenSeparateQuestion,
  requireSeparateConsent,
  separateStanding,
} from '../../accounts/separate-consent.service'
import type { House } from '../../platform/house'
import { ProblemError } from '../../platform/problem-error'
import type { FieldSealer, Vault } from '../../platform/vault/vault'
import { actOn, type Deed } from '../acting'
import { type CaseRecord, Cases, caseSubject } from '../case.model'
import type { Changes } from '../case-rules'
import { agencyFor } from './agency.staff'
import { chooseFiles, coversBefore } from './chosen-files'
import { makePacket } from './packet.service'

const separateOf = ({ _id }: CaseRecord, to: string): Separate => ({ kind: 'passing-on', subject: caseSubject(_id), to })

const aboutCase = ({ reference }: CaseRecord) => ({
  zh: `案件 ${shownReference(reference)}`,
  en: `Case ${shownReference(reference)}`,
})

type Offer = Extract<DeskAct, { do: 'offer' }>

/** Offers to pass a case on: whoever has an account is asked by itself, where all their separate consents stand; else the case’s page asks. */
const offer = async (vault: Vault, act: Offer, record: CaseRecord, fields: FieldSealer, now: Date): Promise<Changes> => {
  const { to, why } = await agencyFor(act.agency, record)
  const files = await chooseFiles(vault, record, fields, act.files)
  if (record.accountId) {
    const [account, separate] = [record.accountId.toHexString(), separateOf(record, to)]
    if (!coversBefore(record.offered, to, files)) await reopenSeparateQuestion(account, separate, now)
    await askSeparateConsent(account, separate, aboutCase(record), now)
  }
  return { handOver: { to, why, files, offeredAt: now }, offered: { to, files: files.ids } }
}

/** The consent must be there in the very transaction that hands the case over; without an account the case’s own story has it. */
const handOver = async (house: Pick<House, 'signer' | 'vault'>, record: CaseRecord, fields: FieldSealer, now: Date): Promise<Changes> => {
  const { handOver: agreed, accountId } = record
  if (!agreed) throw new ProblemError('conflict', '当事人还没有同意转交')
  if (accountId) await requireSeparateConsent(accountId.toHexString(), separateOf(record, agreed.to))
  await makePacket(house, { record, handOver: agreed, fields }, now)
  return {}
}

/** Whoever has an account answers there, where they can take it back; the officer cannot do it for them. */
const agreeByPhone = ({ accountId }: CaseRecord): Changes => {
  if (accountId) throw new ProblemError('conflict', '这位当事人有账号，请他在案件页里自己回答')
  return {}
}

type Prepared = Pick<Deed, 'more' | 'text'>

/** What an act of handing over brings beside the times; nothing for any other act. */
export const prepareHandOver = (house: Pick<House, 'signer' | 'vault'>, act: DeskAct, now: Date): Prepared | undefined => {
  if (act.do === 'offer') return { more: (record, fields) => offer(house.vault, act, record, fields, now) }
  if (act.do === 'agree') return { text: act.text, more: agreeByPhone }
  if (act.do === 'hand-over') return { text: act.text, more: (record, fields) => handOver(house, record, fields, now) }
  return undefined
}

/** An offer that was agreed to before counts at once: nobody is asked twice for the same. */
export const agreeAgain = async (house: Pick<House, 'vault'>, record: CaseRecord, now: Date): Promise<CaseRecord> => {
  const { accountId, handOver: offered, asked } = record
  if (asked !== 'consent' || !accountId || !offered) return record
  const standing = await separateStanding(accountId.toHexString(), separateOf(record, offered.to))
  return standing === 'agreed' ? actOn(house.vault, record._id, { act: 'agree', by: 'person' }, now) : record
}

/** The job that gives a case back to its officer whose agency has not acknowledged it in time. */
export const createTakeBack =
  ({ vault }: Pick<House, 'vault'>) =>
  async (now: Date): Promise<void> => {
    const late = await Cases.find({ state: 'handed', orderAt: { $lte: now } }, { revision: 1 })
      .sort({ orderAt: 1 })
      .limit(200)
      .lean<Pick<CaseRecord, '_id' | 'revision'>[]>()
    for (const { _id, revision } of late) {
      await actOn(vault, _id, { act: 'take-back', by: 'clock', revision }, now).catch((error: unknown) => {
        // whoever was quicker has acknowledged it, or taken it back
        if (!(error instanceof ProblemError && error.kind === 'conflict')) throw error
      })
    }
  }
