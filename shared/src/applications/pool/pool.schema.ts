import '../../platform/zod-setup'
import * as z from 'zod'
import { day, id, instant, regionCode } from '../../platform/fields'
import { ipTypes } from '../../platform/ip-types'
import { programmeKey } from '../applications.schema'
import { jurisdictions, languages } from '../expertise'
import { memberStateNames } from './pool.state'

type Names<Table> = [keyof Table & string, ...(keyof Table & string)[]]
const namesOf = <Table extends object>(table: Table) => Object.keys(table) as Names<Table>

/** Several of a table, each once. */
const someOf = <Table extends object>(table: Table, least: number) =>
  z
    .array(z.enum(namesOf(table), '没有这个选项'))
    .min(least, '至少选一项')
    .max(50)
    .refine((all) => new Set<string>(all).size === all.length, '不能重复选')

const line = (most: number) => z.string().trim().max(most, `最多${most}个字`)
const names = z.array(line(100).min(1, '请填写')).max(50, '最多50个')

/** Most cases that anybody says they can have at once. */
export const mostCases = 10

/** What the desk checks before it counts: where somebody works and what they know. */
export const checkedFacts = z.strictObject({
  employer: line(100),
  title: line(100),
  ipTypes: someOf(ipTypes, 1),
  jurisdictions: someOf(jurisdictions, 0),
  languages: someOf(languages, 1),
})
export type CheckedFacts = z.infer<typeof checkedFacts>

/** What members change by themselves: when they have time, for how much, where they are, and whom they keep out of the way of. */
export const ownFacts = z.strictObject({
  isOpen: z.boolean(),
  /** Not before this day, where they know when they have time again. */
  openFrom: day.optional(),
  most: z.int('请填整数').min(1, '请填1到10').max(mostCases, '请填1到10'),
  region: regionCode.optional(),
  formerNames: names,
  formerEmployers: names,
  /** Whom they or their family work for, act for or have an interest in. */
  interests: names,
})
export type OwnFacts = z.infer<typeof ownFacts>

/** Changed facts that wait for the desk. */
const proposed = z.object({ facts: checkedFacts, at: instant })

/** A membership as its member sees it; `until` is the last day of the term. */
export const membership = z.object({
  id,
  programme: programmeKey,
  state: z.enum(memberStateNames),
  revision: z.int(),
  name: z.string(),
  since: instant,
  until: day,
  load: z.int(),
  checked: checkedFacts,
  own: ownFacts,
  proposed: proposed.optional(),
  /** What the desk said of the last proposal that it gave back, or why it removed somebody. */
  said: z.string().optional(),
  /** What they said against being removed, until somebody decided on it; and whether they may still say it. */
  objection: z.string().optional(),
  mayObject: z.boolean(),
  /** Whether the end of the term is near, so that it can be renewed. */
  endsSoon: z.boolean(),
  today: day,
})
export type Membership = z.infer<typeof membership>
