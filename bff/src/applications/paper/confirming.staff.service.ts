import { consents } from '@tisc/shared/accounts/consents'
import type { PaperConfirmation } from '@tisc/shared/applications/paper/paper.staff.contract'
import type { Answers } from '@tisc/shared/forms/answer.schema'
import { fieldsOf, findOrMakeAccount } from '../../accounts/account.service'
import { giveConsent } from '../../accounts/consent.service'
import { createOneTimeCodes } from '../../accounts/phone-code.service'
import { announce } from '../../platform/events/events'
import type { Viewer } from '../../platform/guard'
import type { House } from '../../platform/house'
import { apart } from '../../platform/mongo'
import { ProblemError } from '../../platform/problem-error'
import { keepOne, lost } from '../../platform/uploads/keeping'
import { type ApplicationRecord, Applications, filesOf } from '../application.model'
import { beginDraft } from '../draft.service'
import { openAnswers, sealAll } from '../sealed-answers'
import { submitApplication } from '../submission.service'
import { findPaper, mobileIn, removePaper } from './paper.staff.service'
import { PaperEntries, type PaperEntryRecord } from './paper-entry.model'

type Account = Awaited<ReturnType<typeof findOrMakeAccount>>['account']

const mobileOf = (answers: Answers): string => {
  const found = mobileIn(answers)
  if (!found) throw new ProblemError('conflict', '表上不是手机号，收不到验证码；请用签字的扫描件确认')
  return found
}

const missing = (field: string, detail: string) => new ProblemError('invalid-input', undefined, [{ pointer: `#/body/${field}`, detail }])

/** The account of the phone in a form; without a mobile, one that nobody signs in to. */
const accountFor = async ({ vault }: House, answers: Answers, now: Date): Promise<Account> => {
  const phone = mobileIn(answers)
  const { account } = await findOrMakeAccount(vault, phone ? { phone } : {}, now)
  if (account.state !== 'active') throw new ProblemError('conflict', '这个手机号的账号停用或者正在注销，请先问本人')
  return account
}

type Typed = { record: PaperEntryRecord; answers: Answers }

/** Sends what was typed, as the account’s own. Throws `conflict` where that person has an application of this kind in hand. */
const send = async (house: House, { _id: accountId }: Account, { record, answers }: Typed, now: Date) => {
  const { programme } = record
  const member = { id: accountId.toHexString(), session: '' }
  if (await Applications.exists({ accountId, programme, isOpen: true }))
    throw new ProblemError('conflict', '这个手机号已经有一份在填或者在办的申请，请和本人一起用那一份')
  await giveConsent(member.id, 'applications', consents.applications.version, now)
  const fields = await fieldsOf(house.vault, member.id)
  const draft = await beginDraft(member, programme, sealAll(fields, answers), now)
  const key = `paper ${record._id.toHexString()}`
  await submitApplication(house, member, { programme, form: { revision: draft.revision, answers }, key, now })
  return draft._id
}

/** Keeps the scan of what was signed with the application. Throws `invalid-input` where there is none. */
const keepScan = async ({ vault }: House, viewer: Viewer, application: ApplicationRecord['_id'], handle: string | undefined, now: Date) => {
  const by = { who: 'staff', name: viewer.name } as const
  const scan = handle && (await keepOne(vault, { purpose: 'application', subject: filesOf(application).subject, by }, handle, now))
  if (!scan) throw missing('scan', handle ? lost : '请上传签了字的那一页')
  return scan.id
}

/** Confirming what the desk typed. A code is of a purpose of its own: read out at a desk, it signs nobody in. */
export const createConfirming = (house: House) => {
  const { vault, sms } = house
  const codes = createOneTimeCodes(vault, sms, 'paper')

  /** Counts the try whatever becomes of this call, and remembers that it was right: the call may be made again. */
  const verify = ({ record, answers }: Typed, code: string | undefined, now: Date) =>
    apart(async () => {
      if ((await PaperEntries.findById(record._id, { verifiedAt: 1 }).lean())?.verifiedAt) return
      if (!code) throw missing('code', '请填本人念的验证码')
      await codes.spend(mobileOf(answers), code, now)
      // what was typed may have been mended meanwhile: then it was right for something else
      await PaperEntries.updateOne({ _id: record._id, answers: record.answers }, { $set: { verifiedAt: now } })
    })

  return {
    /** Sends the code; the same call again sends none. */
    sendCode: async (id: string, now: Date) => {
      const { record, fields } = await findPaper(vault, id)
      const phone = mobileOf(openAnswers(fields, record.answers))
      return apart(async () => {
        const known = await PaperEntries.findById(id, { codeFor: 1 }).lean()
        if (known?.codeFor?.getTime() === now.getTime()) return { waitSeconds: 60 }
        const sent = await codes.send(phone, now)
        await PaperEntries.updateOne({ _id: id }, { $set: { codeFor: now } })
        return sent
      })
    },
    /** Makes an application of it, in the account of the phone in it. */
    confirm: async (viewer: Viewer, id: string, { way, code, scan }: PaperConfirmation, now: Date): Promise<{ id: string }> => {
      const { record, fields } = await apart(() => findPaper(vault, id))
      const typed = { record, answers: openAnswers(fields, record.answers) }
      if (way === 'code') await verify(typed, code, now)
      const application = await send(house, await accountFor(house, typed.answers, now), typed, now)
      const signed = way === 'signature' ? { scan: await keepScan(house, viewer, application, scan, now) } : {}
      await Applications.updateOne(
        { _id: application },
        { $set: { paper: { way, by: viewer.name, ...signed }, 'events.0.by': viewer.name } },
      )
      await announce({ name: 'application', subject: `${application.toHexString()} 1`, at: now })
      await removePaper(vault, [record._id])
      viewer.note({ after: { application: application.toHexString(), way } })
      return { id: application.toHexString() }
    },
  }
}
