import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { id, instant } from '../../platform/fields'
import { keptFile, uploadHandle } from '../../platform/uploads/uploads.schema'

const ofCase = z.strictObject({ id })
const ofFile = z.strictObject({ id, file: id })
const secret = z.string().regex(/^[\w-]{43}$/)
const followed = z.strictObject({ secret })
const followedFile = z.strictObject({ secret, file: id })
const rate = { points: 60, seconds: 60 }

/** A web address as it was seen at a time: kept as it was written, never asked for by us. */
const link = z.object({ id, url: z.string(), about: z.string(), at: instant, by: keptFile.shape.by })
export type EvidenceLink = z.infer<typeof link>

/** The evidence of a case, the first first. `mayAdd`: the case is not over. */
export const evidence = z.object({ files: z.array(keptFile), links: z.array(link), mayAdd: z.boolean() })
export type Evidence = z.infer<typeof evidence>

/** What is added at once: uploads by their handles, a web address, or both. */
export const evidenceForm = z.strictObject({
  files: z.array(uploadHandle).max(20, '一次最多20个文件'),
  link: z
    .strictObject({
      url: z
        .url({ protocol: /^https?$/, hostname: z.regexes.domain, error: '请填完整的网址，以http://或https://开头' })
        .max(2_000, '网址太长'),
      about: z.string().trim().max(200, '最多200个字'),
    })
    .optional(),
})
export type EvidenceForm = z.infer<typeof evidenceForm>

/** How evidence came that the staff add themselves. */
export const handedIn = { window: '当事人到窗口交来', mail: '邮件的附件', post: '邮寄来的', own: '我们自己取得的' } as const
export type HandedIn = keyof typeof handedIn
const handedInNames = Object.keys(handedIn) as [HandedIn, ...HandedIn[]]

const deskEvidenceForm = evidenceForm.extend({ how: z.enum(handedInNames, '请选怎么来的') })
export type DeskEvidenceForm = z.infer<typeof deskEvidenceForm>

const list = { method: 'GET', success: 200, response: evidence } as const
const add = { method: 'POST', body: evidenceForm, rate, success: 200, response: evidence } as const
const file = { method: 'GET', rate, success: 200, response: { media: 'application/octet-stream' } } as const
const view = { method: 'GET', rate, long: true, success: 200, response: { media: 'image/jpeg' } } as const
const member = { access: 'member' } as const
const desk = { access: { staff: 'rights.read' }, audit: 'read' } as const

/** Evidence: for those whose case it is, for who follows one without an account, and for its desk. */
export const evidenceContract = defineContract({
  listOwnEvidence: {
    ...list,
    ...member,
    path: '/api/rights/me/cases/:id/evidence',
    params: ofCase,
    summary: 'The evidence of one’s case',
  },
  addOwnEvidence: {
    ...add,
    ...member,
    path: '/api/rights/me/cases/:id/evidence',
    params: ofCase,
    summary: 'Add evidence to one’s case, until it is closed',
  },
  getOwnEvidence: {
    ...file,
    ...member,
    path: '/api/rights/me/cases/:id/evidence/:file',
    params: ofFile,
    summary: 'A file of one’s case, as it came, to be saved',
  },
  listFollowedEvidence: {
    ...list,
    access: 'link',
    path: '/api/rights/followed/:secret/evidence',
    params: followed,
    summary: 'The evidence of a case that is followed without an account',
  },
  addFollowedEvidence: {
    ...add,
    access: 'link',
    path: '/api/rights/followed/:secret/evidence',
    params: followed,
    summary: 'Add evidence to a case that is followed without an account, until it is closed',
  },
  getFollowedEvidence: {
    ...file,
    access: 'link',
    path: '/api/rights/followed/:secret/evidence/:file',
    params: followedFile,
    summary: 'A file of a case that is followed, as it came, to be saved',
  },
  listEvidence: {
    ...list,
    ...desk,
    path: '/api/rights/desk/cases/:id/evidence',
    params: ofCase,
    summary: 'The evidence of a case; the look is logged',
  },
  addEvidence: {
    ...add,
    access: { staff: 'rights.cases' },
    body: deskEvidenceForm,
    path: '/api/rights/desk/cases/:id/evidence',
    params: ofCase,
    summary: 'Add evidence that came on another way, marked as added by the staff, until the case is closed',
  },
  getEvidence: {
    ...file,
    ...desk,
    path: '/api/rights/desk/cases/:id/evidence/:file',
    params: ofFile,
    summary: 'A file of a case, as it came, to be saved; the look is logged',
  },
  viewEvidence: {
    ...view,
    ...desk,
    path: '/api/rights/desk/cases/:id/evidence/:file/view',
    params: ofFile,
    summary: 'The clean copy of a picture of a case; the look is logged',
  },
  watchEvidence: {
    ...file,
    ...desk,
    path: '/api/rights/desk/cases/:id/evidence/:file/watch',
    params: ofFile,
    summary: 'The clean copy of a video of a case, an MP4, once it is drawn; the look is logged',
  },
})
