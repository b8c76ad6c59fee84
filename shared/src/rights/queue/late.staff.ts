import '../../platform/zod-setup'
import * as z from 'zod'
import type { Act } from '../case.table'
import type { DueKind } from '../due'

/** Why something of ours came late. */
export const lateReasons = {
  people: '人手不够',
  waiting: '在等别的部门或别的材料',
  unreachable: '联系不上当事人',
  complex: '案情比预计的复杂',
  system: '系统或电话故障',
  overlooked: '漏看了',
  other: '其他',
} as const
export type LateReason = keyof typeof lateReasons
export const lateReasonNames = Object.keys(lateReasons) as [LateReason, ...LateReason[]]

/** What whoever does something late says about it; who the case is about never sees it. */
export const lateForm = z.strictObject({
  kind: z.enum(lateReasonNames, '请选一个原因'),
  words: z.string('请写一句').trim().min(2, '请写至少2个字').max(200, '最多200个字'),
})
export type Late = z.infer<typeof lateForm>

const contact: readonly DueKind[] = ['call', 'contact']

/** What each act fulfils of what we owe. A call in vain is a call; asking stops the clock and fulfils nothing. */
const fulfilments: { [Key in Act]?: readonly DueKind[] } = {
  assign: ['assign'],
  reach: contact,
  miss: contact,
  answer: ['answer'],
  approve: ['answer'],
  'hand-over': ['answer'],
}

/** What we owe and can keep or break. */
export const ownDues = ['assign', 'call', 'contact', 'answer'] as const satisfies readonly DueKind[]
export type OwnDue = (typeof ownDues)[number]

/** What an act fulfils of what was due; nothing where it was due to something else. */
export const fulfilled = (act: Act, due: DueKind | undefined): OwnDue | undefined =>
  ownDues.find((one) => one === due && fulfilments[act]?.includes(one))
