import type { Words } from '../../forms/question.schema'
import type { ApplicationState } from '../applications.state'

/** What goes at once with an application that its applicant has deleted. */
const goes = {
  answers: { zh: '填的内容，交过的每一个版本', en: 'What you filled in, every version you sent' },
  files: { zh: '简历、证书等材料', en: 'Your CV, certificates and other papers' },
  reviews: { zh: '评审意见、给您的回复、异议', en: 'The reviews, what was written to you, and objections' },
  work: { zh: '正在办的申请到此为止，不再受理', en: 'The application that is being worked on: it ends here' },
  place: { zh: '您在库里的位置、任期和志愿服务时长', en: 'Your place in the pool, its term and your volunteer hours' },
  directory: { zh: '公开名录里的您', en: 'You in the public directory' },
} as const satisfies Record<string, Words>
export type Goes = keyof typeof goes
export const goesWords: Readonly<Record<Goes, Words>> = goes

/** Why an application cannot be deleted now, and what to do first. */
const waits = {
  notice: {
    zh: '正在公示。请先在下面“单独同意”里撤回公示的同意，名字马上取下；然后就能删除。公示不会悄悄消失，大家看得到它是取下了。',
    en: 'It is on public notice. Take your consent to the notice back below first, which takes your name down at once; then you can delete it. A notice does not vanish silently: everybody sees that it was taken down.',
  },
  cases: {
    zh: '您手上还有案子。请先办完，或者请承办人换人，然后再删除。',
    en: 'You have cases at hand. Finish them first, or ask their officers to replace you.',
  },
} as const satisfies Record<string, Words>
export type Waits = keyof typeof waits
export const waitsWords: Readonly<Record<Waits, Words>> = waits

type Standing = { state: ApplicationState; hasFiles: boolean; load: number; hasPlace: boolean }

/** Whether an application can be deleted now, and what goes with it at once. What stays is the same for all: a line without content. */
export const deletionOf = ({ state, hasFiles, load, hasPlace }: Standing): { waitsFor?: Waits; goes: Goes[] } => {
  const isUnderWay = state === 'submitted' || state === 'returned' || state === 'accepted' || state === 'reviewed' || state === 'approved'
  const also: Goes[] = [...(isUnderWay ? (['work'] as const) : []), ...(hasPlace ? (['place', 'directory'] as const) : [])]
  const waitsFor = state === 'noticed' ? 'notice' : hasPlace && load > 0 ? 'cases' : undefined
  return { ...(waitsFor && { waitsFor }), goes: ['answers', ...(hasFiles ? (['files'] as const) : []), 'reviews', ...also] }
}
