import '../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../platform/contract'
import { callNumber, id, instant } from '../platform/fields'
import { acts } from './case.table'
import { closings } from './case.words'
import { agencyKeys } from './handing-over/agencies'
import { lateForm } from './queue/late.staff'
import { caseRow } from './queue/queue.contract'
import { caseDue, caseEntry, caseFacts, caseText, joinings, ownCase } from './rights.schema'
import { trackKinds, trackMoves, trackStepNames } from './tracks/track.table'

/** What two cases may have in common. */
export const relatedBy = ['phone', 'product', 'other-party', 'organisation'] as const
export type RelatedBy = (typeof relatedBy)[number]

/** To whom a case is passed on, and how far that has come; the packet with the digests of what is in it. */
const handedOver = z.object({
  to: z.string(),
  why: z.string(),
  offeredAt: instant,
  agreedAt: instant.optional(),
  handedAt: instant.optional(),
  /** The files that the person is asked about, or agreed to. */
  files: z.array(z.object({ name: z.string(), size: z.int() })),
  packet: z.object({ pdf: z.string(), json: z.string(), signed: z.string() }).optional(),
})

/** A case at the desk. Opening it is written down, because it shows who somebody is. */
export const deskCase = caseRow.extend({
  phone: z.string(),
  facts: caseFacts,
  filed: ownCase.shape.filed,
  tries: z.int(),
  asked: ownCase.shape.asked,
  outcome: ownCase.shape.outcome,
  /** Another way that it goes or went, since when its step, and what its officer may do with it. */
  track: z
    .object({
      kind: z.enum(trackKinds),
      step: z.enum(trackStepNames),
      at: instant,
      isOpen: z.boolean(),
      hasPerson: z.boolean(),
      hasOther: z.boolean(),
      may: z.array(z.enum(trackMoves)),
    })
    .optional(),
  /** The cases it belongs together with, and whether they are the same person’s. */
  joined: z.array(caseRow.extend({ how: z.enum(joinings), at: instant, isSame: z.boolean() })),
  /** The offices that it concerns, what is suggested first, and whom else the staff have entered. */
  routes: z.array(z.object({ agency: z.enum(agencyKeys), why: z.string(), isAssumed: z.boolean() })),
  districts: z.array(z.string()),
  handOver: handedOver.optional(),
  /** An answer that waits for a second pair of eyes, and why it must. */
  proposed: z.object({ text: z.string(), by: z.string(), at: instant }).optional(),
  secondEyes: z.array(z.string()),
  /** What was agreed with somebody who calls from a landline: they say it, the officer compares. */
  passphrase: z.string().optional(),
  due: caseDue.optional(),
  may: z.array(z.enum(acts)),
  story: z.array(caseEntry),
  /** What became of the notice to the person's phone: nothing is said where the inbox has it. */
  notice: z.enum(['waiting', 'sent', 'not-sent', 'unknown']).optional(),
  stars: z.int().optional(),
})
export type DeskCase = z.infer<typeof deskCase>

/** What the staff do with a case: one thing, on the state that they saw. */
export const deskAct = z.discriminatedUnion('do', [
  // what the officer until now had to do in it goes along, or stays theirs
  z.strictObject({ do: z.literal('assign'), to: id, tasks: z.enum(['move', 'keep']).optional() }),
  z.strictObject({ do: z.literal('reach'), text: caseText }),
  z.strictObject({ do: z.literal('miss') }),
  z.strictObject({ do: z.literal('ask'), text: caseText }),
  z.strictObject({
    do: z.literal('offer'),
    agency: z.string().trim().min(1, '请选一个部门').max(60, '最多60个字'),
    /** The files of the evidence that go along; all of them where it is left out. */
    files: z.array(id).max(200).optional(),
  }),
  z.strictObject({ do: z.literal('agree'), text: caseText, noticeRead: z.literal(true, '请先把说明读给当事人听') }),
  z.strictObject({ do: z.literal('hand-over'), text: caseText }),
  z.strictObject({ do: z.literal('acknowledge'), text: caseText }),
  z.strictObject({ do: z.literal('take-back'), text: caseText }),
  z.strictObject({ do: z.literal('answer'), text: caseText }),
  z.strictObject({ do: z.literal('propose'), text: caseText }),
  z.strictObject({ do: z.literal('approve') }),
  z.strictObject({ do: z.literal('send-back'), text: caseText }),
  z.strictObject({ do: z.literal('escalate'), text: caseText }),
  z.strictObject({ do: z.literal('settle'), text: caseText }),
  z.strictObject({ do: z.literal('passphrase'), words: z.string('请填写').trim().min(4, '至少4个字').max(50, '最多50个字') }),
  z.strictObject({ do: z.literal('close'), outcome: z.enum(closings) }),
  z.strictObject({ do: z.literal('track-start'), kind: z.enum(trackKinds), text: caseText }),
  // a yes on the phone needs the notice read out
  z.strictObject({ do: z.literal('track'), move: z.enum(trackMoves), text: caseText, noticeRead: z.boolean().optional() }),
  // both cases as they were seen: neither may have changed since
  z.strictObject({ do: z.literal('merge'), into: id, intoRevision: z.int(), text: caseText }),
  z.strictObject({ do: z.literal('split'), facts: caseFacts, files: z.array(id).max(200), links: z.array(id).max(50), text: caseText }),
  z.strictObject({ do: z.literal('reopen'), text: caseText }),
  z.strictObject({ do: z.literal('follow-up'), text: caseText }),
  z.strictObject({ do: z.literal('note'), text: caseText }),
  z.strictObject({ do: z.literal('say'), text: caseText }),
  z.strictObject({ do: z.literal('facts'), facts: caseFacts }),
])
export type DeskAct = z.infer<typeof deskAct>

/** A call as it is written down while talking. */
export const phoneLogForm = z.strictObject({
  name: z.string('请填写').trim().min(1, '请填写').max(50, '最多50个字'),
  phone: callNumber,
  facts: caseFacts,
  text: caseText,
  noticeRead: z.literal(true, '请先向来电人说明怎样使用他的信息'),
})
export type PhoneLogForm = z.infer<typeof phoneLogForm>

const [read, write] = [{ staff: 'rights.read' } as const, { staff: 'rights.cases' } as const]
const one = z.strictObject({ id })

/** The desk of rights assistance. */
export const casesContract = defineContract({
  getCase: {
    method: 'GET',
    path: '/api/rights/desk/cases/:id',
    access: read,
    params: one,
    success: 200,
    response: deskCase,
    audit: 'read',
    summary: 'A case with its facts and its story',
  },
  logCall: {
    method: 'POST',
    path: '/api/rights/desk/cases',
    access: write,
    body: phoneLogForm,
    idempotent: true,
    success: 201,
    response: deskCase,
    summary: 'Write a call down as a case',
  },
  findCaller: {
    method: 'POST',
    path: '/api/rights/desk/callers',
    access: write,
    body: z.strictObject({ phone: callNumber }),
    success: 200,
    response: z.object({ items: z.array(caseRow) }),
    summary: 'The earlier cases of a number, the latest ten',
  },
  actOnCase: {
    method: 'POST',
    path: '/api/rights/desk/cases/:id/acts',
    access: write,
    params: one,
    // why it comes late, where something was due by it
    body: z.strictObject({ revision: z.int(), act: deskAct, late: lateForm.optional() }),
    // a hand-over sets a document
    long: true,
    success: 200,
    response: deskCase,
    summary: 'Do something with a case; `conflict` when somebody else has changed it since',
  },
  listRelated: {
    method: 'GET',
    path: '/api/rights/desk/cases/:id/related',
    access: read,
    params: one,
    success: 200,
    response: z.object({ items: z.array(caseRow.extend({ by: z.array(z.enum(relatedBy)) })) }),
    audit: 'read',
    summary: 'Other cases of the same person, product, other side or organisation, the latest ten',
  },
  getPacket: {
    method: 'GET',
    path: '/api/rights/desk/cases/:id/packet.pdf',
    access: write,
    params: one,
    success: 200,
    response: { media: 'application/octet-stream' },
    audit: 'read',
    summary: 'What the agency is handed, as it was handed over, to be read',
  },
  getPacketData: {
    method: 'GET',
    path: '/api/rights/desk/cases/:id/packet.json',
    access: write,
    params: one,
    success: 200,
    response: { media: 'application/octet-stream' },
    audit: 'read',
    summary: 'The same as data',
  },
  getPacketArchive: {
    method: 'GET',
    path: '/api/rights/desk/cases/:id/packet.zip',
    access: write,
    params: one,
    success: 200,
    response: { media: 'application/octet-stream' },
    audit: 'read',
    summary: 'Everything that the agency is handed in one archive: both, and the files that the person agreed to',
  },
  releaseCallBacks: {
    method: 'POST',
    path: '/api/rights/desk/call-backs/release',
    access: { staff: 'rights.assign' },
    success: 200,
    response: z.object({ released: z.int() }),
    summary: 'Let the addresses ask again that have asked for three call-backs today',
  },
})
