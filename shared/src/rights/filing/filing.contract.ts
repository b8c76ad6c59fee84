import '../../platform/zod-setup'
import * as z from 'zod'
import { answersForm } from '../../forms/answer.schema'
import { defineContract } from '../../platform/contract'
import { day, id, instant } from '../../platform/fields'
import { caseDue } from '../rights.schema'

/** What the page before the first question says. Without `who` and `defenceWindow` the centre has not stated them. */
const filingInfo = z.object({
  /** Today in Shanghai. */
  today: day,
  open: z.boolean(),
  who: z.string().optional(),
  defenceWindow: z.string().optional(),
  /** When somebody reaches the person at the latest who files now, with its sum. */
  firstContact: caseDue.extend({ at: instant, sumEn: z.array(z.string()) }),
  /** In working days: until the answer, abroad, and where a day is near. */
  days: z.object({ answer: z.int(), overseas: z.int(), urgent: z.int() }),
  /** Whether the centre has confirmed these times. */
  confirmed: z.boolean(),
  draftDays: z.int(),
})
export type FilingInfo = z.infer<typeof filingInfo>

/** What is answered so far. `revision`: the one it began from, 0 where there was none. */
const draftForm = z.strictObject({ revision: z.int().min(0), answers: answersForm })
const draft = z.object({ revision: z.int(), answers: answersForm, savedAt: instant })
const oneDraft = z.object({ draft: draft.optional() })

const filedCase = z.object({
  id,
  reference: z.string(),
  receivedAt: instant,
  receipt: z.string(),
  /** What is due in it now. */
  due: caseDue.optional(),
})
export type FiledCase = z.infer<typeof filedCase>

const rate = { points: 30, seconds: 60 }
const own = { access: 'member', path: '/api/rights/me/draft', success: 200, response: oneDraft } as const

/** Filing a case: what to know before, a draft that is saved as one goes, and sending it. */
export const filingContract = defineContract({
  getFiling: {
    method: 'GET',
    path: '/api/rights/filing',
    access: 'public',
    success: 200,
    response: filingInfo,
    rate: { points: 120, seconds: 60 },
    summary: 'What to know before filing a case: who may, and when somebody gets in touch',
  },
  getCaseDraft: { ...own, method: 'GET', summary: 'One’s case that is not sent yet, where there is one' },
  saveCaseDraft: {
    ...own,
    method: 'PUT',
    body: draftForm,
    response: draft,
    summary: 'Keep what is answered so far; conflict when another device saved since; nothing of a national-defence patent is kept',
  },
  discardCaseDraft: { ...own, method: 'DELETE', summary: 'Throw it away' },
  submitOwnCase: {
    method: 'POST',
    path: '/api/rights/me/filings',
    access: 'member',
    body: draftForm,
    idempotent: true,
    rate,
    success: 201,
    response: filedCase,
    summary: 'File a case, exactly once; conflict when the draft changed since, or was sent already',
  },
  submitCase: {
    method: 'POST',
    path: '/api/rights/filings',
    access: 'door',
    // the version of the notice that was agreed to
    body: z.strictObject({ agreed: z.int(), answers: answersForm }),
    idempotent: true,
    rate,
    success: 201,
    response: filedCase,
    summary: 'File a case without an account; it is followed by its reference and the phone',
  },
})
