import '../platform/zod-setup'
import * as z from 'zod'
import { answersForm } from '../forms/answer.schema'
import { callNumber, day, id, instant } from '../platform/fields'
import { jurisdictions } from '../platform/jurisdictions'
import { readReference } from '../platform/reference'
import { askedKinds, caseStates } from './case.table'
import { ipTypeNames, outcomeNames, partyRoleNames, subjectNames, urgencyNames } from './case.words'
import { dueKinds } from './due'
import { trackKinds, trackMoves, trackStepNames } from './tracks/track.table'
import { trackEvents } from './tracks/track.words'

const line = (most: number) => z.string('请填写').trim().min(1, '请填写').max(most, `最多${most}个字`)

/** What somebody writes or is written: a few paragraphs. */
export const caseText = line(2_000)

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
  'offered',
  'agreed',
  'declined',
  'handed',
  'acknowledged',
  'taken-back',
  'answered',
  'closed',
  'withdrawn',
  'reopened',
  'track',
  'merged',
  'absorbed',
  'released',
  'concluded',
  'split',
  'split-off',
  'followed-up',
  'rated',
  'proposed',
  'sent-back',
  'escalated',
  'settled',
  'passphrase',
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
  /** How a track began or went on. */
  track: z.enum([...trackMoves, ...trackEvents]).optional(),
  /** Another case that it is about. */
  other: z.object({ id, reference: z.string() }).optional(),
})
export type CaseEntry = z.infer<typeof caseEntry>
export type EntryKind = CaseEntry['kind']

/** What must happen next and by when, with its sum; without `at` the clock stands still. */
export const caseDue = z.object({ what: z.enum(dueKinds), at: instant.optional(), provisional: z.boolean(), sum: z.array(z.string()) })
export type CaseDue = z.infer<typeof caseDue>

/** What the person may do with their case. */
export const personActs = ['choose-slot', 'reply', 'agree', 'decline', 'track', 'say', 'withdraw', 'reopen', 'rate'] as const

/** A country or region a case may lie in. */
export const countryNames = Object.keys(jurisdictions) as [keyof typeof jurisdictions, ...(keyof typeof jurisdictions)[]]

/** The facts of a case, as far as they are known. */
export const caseFacts = z.strictObject({
  about: line(200),
  ipType: z.enum(ipTypeNames),
  role: z.enum(partyRoleNames),
  isOverseas: z.boolean(),
  /** Where abroad. */
  country: z.enum(countryNames).optional(),
  /** What it touches beside the kind of right. */
  subjects: z.array(z.enum(subjectNames)).max(subjectNames.length).optional(),
  urgency: z.enum(urgencyNames).optional(),
  /** The day that makes it urgent: an exhibition, a customs stop, a court's date. */
  urgentDay: day.optional(),
})
export type CaseFacts = z.infer<typeof caseFacts>

/** How two cases belong together: one goes on in another, or one was a part of another. */
export const joinings = ['merged', 'absorbed', 'split-from', 'split-into'] as const
export type Joining = (typeof joinings)[number]

/** A case as the person it belongs to sees it: never a note of the staff's. */
export const ownCase = z.object({
  id,
  reference: z.string(),
  receivedAt: instant,
  state: z.enum(caseStates),
  revision: z.int(),
  ipType: z.enum(ipTypeNames),
  /** As the desk has them. */
  facts: caseFacts,
  /** What whoever filed it answered, and our signed receipt of it. */
  filed: z.object({ answers: answersForm, receipt: z.string(), day }).optional(),
  officer: z.string().optional(),
  slot: z.object({ from: instant, to: instant }).optional(),
  asked: z.enum(askedKinds).optional(),
  /** To whom it is to be passed on, or was, why, and with which files; `version` is that of the notice to agree to where that is done here, without an account. */
  handOver: z
    .object({
      to: z.string(),
      why: z.string(),
      files: z.array(z.object({ name: z.string(), size: z.int() })),
      version: z.int().optional(),
    })
    .optional(),
  outcome: z.enum(outcomeNames).optional(),
  /** Another way that it goes or went; `ask` is whom the person is to agree to here, without an account. */
  track: z
    .object({
      kind: z.enum(trackKinds),
      step: z.enum(trackStepNames),
      isOpen: z.boolean(),
      ask: z.object({ to: z.string(), version: z.int() }).optional(),
    })
    .optional(),
  /** What it belongs together with; which case that is, where it is the person’s own too. */
  joined: z.array(
    z.object({ how: z.enum(joinings), at: instant, isOver: z.boolean(), other: z.object({ id, reference: z.string() }).optional() }),
  ),
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
  z.strictObject({ do: z.literal('agree'), version: z.int() }),
  z.strictObject({ do: z.literal('decline') }),
  // a yes to mediation, to just this notice, or a no
  z.strictObject({ do: z.literal('track'), agree: z.boolean(), version: z.int() }),
  z.strictObject({ do: z.literal('say'), text: caseText }),
  z.strictObject({ do: z.literal('withdraw') }),
  z.strictObject({ do: z.literal('reopen'), text: caseText }),
  z.strictObject({ do: z.literal('rate'), stars: z.int('请选1到5').min(1, '请选1到5').max(5, '请选1到5'), text: caseText.optional() }),
])
export type PersonAct = z.infer<typeof personAct>
export const personActForm = z.strictObject({ revision: z.int(), act: personAct })
