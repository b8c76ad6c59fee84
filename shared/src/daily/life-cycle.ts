/** The life of an article: draft → in review → scheduled → published → corrected (still published) or withdrawn; a draft may be put aside. */
export const articleStates = ['draft', 'in-review', 'scheduled', 'published', 'withdrawn', 'discarded'] as const
export type ArticleState = (typeof articleStates)[number]

/** What may be done with an article, from which states, and where it leads. Nothing else changes a state. */
export const articleActs = {
  submit: { from: ['draft'], to: 'in-review' },
  return: { from: ['in-review', 'scheduled'], to: 'draft' },
  schedule: { from: ['in-review'], to: 'scheduled' },
  unschedule: { from: ['scheduled'], to: 'in-review' },
  publish: { from: ['draft', 'in-review', 'scheduled'], to: 'published' },
  correct: { from: ['published'], to: 'published' },
  withdraw: { from: ['published'], to: 'withdrawn' },
  republish: { from: ['withdrawn'], to: 'published' },
  discard: { from: ['draft'], to: 'discarded' },
  takeBack: { from: ['discarded'], to: 'draft' },
} as const satisfies Record<string, { from: readonly ArticleState[]; to: ArticleState }>
export type ArticleAct = keyof typeof articleActs

/** Whether an article in this state may be acted upon so. */
export const mayAct = (act: ArticleAct, state: ArticleState): boolean => (articleActs[act].from as readonly ArticleState[]).includes(state)

/** Whether the public may know of the article at all: a withdrawn one keeps its address and shows why. */
export const isPublic = (state: ArticleState): boolean => state === 'published' || state === 'withdrawn'
