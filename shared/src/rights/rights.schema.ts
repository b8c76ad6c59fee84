import '../platform/zod-setup'
import * as z from 'zod'
import { day, id, instant } from '../platform/fields'
import { readReference } from '../platform/reference'
import { caseStates } from './case.table'
import { ipTypeNames, outcomeNames, partyRoleNames } from './case.words'
import { dueKinds } from './due'

const line = (most: number) => z.string('请填写').trim().min(1, '请填写').max(most, `最多${most}个字`)

/** What somebody writes or is written: a few paragraphs. */
export const caseText = line(2_000)

/** A number one can be called back at: a mobile or a landline with its area code; blanks and hyphens are taken away. */
export const callNumber = z
  .string('请填电话号码')
  .max(30, '电话号码太长，请检查')
  .overwrite((value) => value.replace(/[\s-]/g, '').replace(/^\+?(?:00)?86(?=1\d{10}$)/, ''))
  .regex(/^(?:1[3-9]\d{9}|0\d{9,11})$/, '请填11位手机号，或带区号的座机号码')

/** A reference however it is typed: ten digits or more, of which the last checks the others. */
export const reference = z
  .string('请填编号')
  .max(30, '编号不对，请对照短信或回执')
  .refine((typed) => readReference(typed) !== undefined, '编号不对，请对照短信或回执')
  .overwrite((typed) => typed.replace(/[\s-]/g, ''))

/** Who wants to be called when: nothing else is asked. */
export const callBackForm = z.strictObject({ name: line(50), phone: callNumber, slot: instant })
export type CallBackForm = z.infer<typeof callBackForm>

const entryKinds = [
  'received',
  'assigned',
  'missed',
  'slot-asked',
  'slot-chosen',
  'reached',
  'asked',
  'replied',
  'said',
  'told',
  'answered',
  'closed',
  'withdrawn',
  'reopened',
  'followed-up',
  'rated',
  'facts',
  'note',
] as const

/** A line of a case's story. `by` is an officer's name; the person's own lines have none. */
export const caseEntry = z.object({
  at: instant,
  kind: z.enum(entryKinds),
  by: z.string().optional(),
  text: z.string().optional(),
  slot: instant.optional(),
})
export type CaseEntry = z.infer<typeof caseEntry>
export type EntryKind = CaseEntry['kind']

/** What must happen next and by when, with its sum; without `at` the clock stands still. */
export const caseDue = z.object({ what: z.enum(dueKinds), at: instant.optional(), provisional: z.boolean(), sum: z.array(z.string()) })
export type CaseDue = z.infer<typeof caseDue>

/** What the person may do with their case. */
export const personActs = ['choose-slot', 'reply', 'say', 'withdraw', 'reopen', 'rate'] as const

/** A case as the person it belongs to sees it: never a note of the staff's. */
export const ownCase = z.object({
  id,
  reference: z.string(),
  receivedAt: instant,
  state: z.enum(caseStates),
  revision: z.int(),
  ipType: z.enum(ipTypeNames),
  officer: z.string().optional(),
  slot: z.object({ from: instant, to: instant }).optional(),
  asked: z.enum(['answer', 'slot']).optional(),
  outcome: z.enum(outcomeNames).optional(),
  due: caseDue.extend({ sumEn: z.array(z.string()) }).optional(),
  may: z.array(z.enum(personActs)),
  story: z.array(caseEntry),
})
export type OwnCase = z.infer<typeof ownCase>

/** A case as a row of somebody's own list. */
export const ownCaseRow = ownCase.pick({ id: true, reference: true, receivedAt: true, state: true, asked: true, slot: true })
export type OwnCaseRow = z.infer<typeof ownCaseRow>

/** What the person does: one thing. */
export const personAct = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('choose-slot'), slot: instant }),
  z.strictObject({ do: z.literal('reply'), text: caseText }),
  z.strictObject({ do: z.literal('say'), text: caseText }),
  z.strictObject({ do: z.literal('withdraw') }),
  z.strictObject({ do: z.literal('reopen'), text: caseText }),
  z.strictObject({ do: z.literal('rate'), stars: z.int('请选1到5').min(1, '请选1到5').max(5, '请选1到5'), text: caseText.optional() }),
])
export type PersonAct = z.infer<typeof personAct>
export const personActForm = z.strictObject({ revision: z.int(), act: personAct })

/** The facts of a case, as far as they are known. */
export const caseFacts = z.strictObject({
  about: line(200),
  ipType: z.enum(ipTypeNames),
  role: z.enum(partyRoleNames),
  isOverseas: z.boolean(),
  /** A day by which it counts: an exhibition, a customs stop, a court's date. */
  urgentDay: day.optional(),
})
export type CaseFacts = z.infer<typeof caseFacts>
