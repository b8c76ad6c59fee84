import '../../platform/zod-setup'
import * as z from 'zod'
import { answersForm } from '../../forms/answer.schema'
import { defineContract } from '../../platform/contract'
import { id, instant, smsCode } from '../../platform/fields'
import { uploadHandle } from '../../platform/uploads/uploads.schema'
import { programmeKey } from '../applications.schema'

/** How somebody said that what the desk typed is theirs. */
export const paperWays = { code: '本人念对了短信验证码', signature: '纸质表上有本人签字' } as const
export type PaperWay = keyof typeof paperWays

/** Under which name the scan of what was signed stands among the files of an application. */
export const signedPaper = 'signed-paper'

/** A paper form that the desk is typing in. Nothing of it counts before whose it is has confirmed it. */
const entry = z.object({
  id,
  programme: programmeKey,
  name: z.string(),
  by: z.string(),
  at: instant,
})
export type PaperEntryLine = z.infer<typeof entry>

const whole = entry.extend({
  answers: answersForm,
  /** Whether a code can be sent to the phone in it. */
  isMobile: z.boolean(),
  /** Whether the code was right already, and only what follows failed. */
  isVerified: z.boolean(),
})
export type PaperEntry = z.infer<typeof whole>

/**
 * The confirmation: by the code that was sent, which is not asked for again once it was right, or by the paper itself, of which the scan is
 * kept.
 */
const confirmation = z.strictObject({
  way: z.enum(['code', 'signature']),
  agreed: z.literal(true, '请确认纸质表上有本人对说明的同意'),
  code: smsCode.optional(),
  scan: uploadHandle.optional(),
})
export type PaperConfirmation = z.infer<typeof confirmation>

const handle = { staff: 'applications.handle' } as const
const one = { params: z.strictObject({ id }), access: handle, success: 200 } as const

/** Typing a paper form in for somebody. */
export const paperContract = defineContract({
  listPaper: {
    method: 'GET',
    path: '/api/applications/desk/paper',
    access: handle,
    success: 200,
    response: z.object({ items: z.array(entry) }),
    audit: 'read',
    summary: 'Paper forms that were typed in and not confirmed yet, the latest first',
  },
  enterPaper: {
    method: 'POST',
    path: '/api/applications/desk/paper',
    access: handle,
    body: z.strictObject({ programme: programmeKey, answers: answersForm }),
    success: 201,
    response: whole,
    summary: 'Type a paper form in; its answers are checked as the applicant’s own would be',
  },
  openPaper: {
    ...one,
    method: 'GET',
    path: '/api/applications/desk/paper/:id',
    response: whole,
    audit: 'read',
    summary: 'A paper form as it was typed in, to be checked with whose it is',
  },
  changePaper: {
    ...one,
    method: 'PUT',
    path: '/api/applications/desk/paper/:id',
    body: z.strictObject({ answers: answersForm }),
    response: whole,
    summary: 'Mend what was typed; a code that was read out before counts no more',
  },
  dropPaper: {
    ...one,
    method: 'DELETE',
    path: '/api/applications/desk/paper/:id',
    response: z.object({}),
    summary: 'Throw a paper form away that nobody confirmed',
  },
  sendPaperCode: {
    ...one,
    method: 'POST',
    path: '/api/applications/desk/paper/:id/code',
    response: z.object({ waitSeconds: z.int() }),
    summary: 'Send the code that confirms it to the phone in the form',
  },
  confirmPaper: {
    ...one,
    method: 'POST',
    path: '/api/applications/desk/paper/:id/confirm',
    body: confirmation,
    response: z.object({ id }),
    summary: 'Make an application of it, once whose it is has confirmed it; gives the application’s id',
  },
})
