/** Where an application stands, and what that is called on either side. */
export const applicationStates = {
  draft: { zh: '还没有提交', en: 'Not sent yet' },
  submitted: { zh: '等待受理', en: 'Waiting to be accepted for review' },
  returned: { zh: '请您补正', en: 'Please complete it' },
  accepted: { zh: '正在评审', en: 'Under review' },
  reviewed: { zh: '评审完成，等待决定', en: 'Reviewed, waiting for the decision' },
  approved: { zh: '通过，等您同意公示', en: 'Accepted, waiting for your consent to the public notice' },
  noticed: { zh: '正在公示', en: 'On public notice' },
  refused: { zh: '没有通过', en: 'Not accepted' },
  member: { zh: '已入库', en: 'In the pool' },
  withdrawn: { zh: '您已撤回', en: 'Withdrawn by you' },
  lapsed: { zh: '没有按时补正，已结束', en: 'Ended: not completed in time' },
} as const
export type ApplicationState = keyof typeof applicationStates
export const applicationStateNames = Object.keys(applicationStates) as [ApplicationState, ...ApplicationState[]]

/** The look of each state: whose turn it is, or how it ended. */
export const stateTones = {
  draft: 'todo',
  submitted: 'open',
  returned: 'waiting',
  accepted: 'open',
  reviewed: 'open',
  approved: 'waiting',
  noticed: 'open',
  refused: 'ended',
  member: 'done',
  withdrawn: 'ended',
  lapsed: 'ended',
} as const satisfies Record<ApplicationState, string>

/** Whose act it is: the applicant's, the desk's, or one that follows by itself. */
type Actor = 'applicant' | 'desk' | 'time'

/** Every change of state there is: who may make it, from where, to where, and its word in the picture. */
export const applicationMoves = {
  submit: { by: 'applicant', from: ['draft'], to: 'submitted', word: '提交' },
  amend: { by: 'applicant', from: ['submitted'], to: 'submitted', word: '修改' },
  complete: { by: 'applicant', from: ['returned'], to: 'submitted', word: '补正' },
  withdraw: {
    by: 'applicant',
    from: ['submitted', 'returned', 'accepted', 'reviewed', 'approved', 'noticed'],
    to: 'withdrawn',
    word: '撤回',
  },
  giveBack: { by: 'desk', from: ['submitted', 'accepted'], to: 'returned', word: '退回补正' },
  accept: { by: 'desk', from: ['submitted'], to: 'accepted', word: '受理' },
  review: { by: 'time', from: ['accepted'], to: 'reviewed', word: '两份评审都交了' },
  admit: { by: 'desk', from: ['reviewed'], to: 'member', word: '通过' },
  approve: { by: 'desk', from: ['reviewed'], to: 'approved', word: '通过，要公示' },
  publish: { by: 'applicant', from: ['approved'], to: 'noticed', word: '同意公示' },
  unpublish: { by: 'applicant', from: ['noticed'], to: 'approved', word: '撤回同意，公示取下' },
  enrol: { by: 'time', from: ['noticed'], to: 'member', word: '公示期满，没有异议' },
  uphold: { by: 'desk', from: ['noticed'], to: 'refused', word: '异议成立' },
  refuse: { by: 'desk', from: ['reviewed'], to: 'refused', word: '不通过' },
  lapse: { by: 'time', from: ['returned'], to: 'lapsed', word: '过期没有补正' },
} as const satisfies Record<string, { by: Actor; from: readonly ApplicationState[]; to: ApplicationState; word: string }>
export type ApplicationMove = keyof typeof applicationMoves

/** From which states a move is made, for a condition of the write that makes it. */
export const statesBefore = (move: ApplicationMove): readonly ApplicationState[] => applicationMoves[move].from

/** Whether a move can be made now. */
export const mayMove = (state: ApplicationState, move: ApplicationMove): boolean => statesBefore(move).includes(state)

/** States in which something is still to come of an application: nobody has two of a programme at once. */
export const openStates: readonly ApplicationState[] = applicationStateNames.filter((state) =>
  Object.values(applicationMoves).some(({ from }) => (from as readonly string[]).includes(state)),
)

/** The table as a picture, in Mermaid's words, for the README of the feature. */
export const picture = (): string =>
  [
    'stateDiagram-v2',
    ...applicationStateNames.map((state) => `  ${state}: ${applicationStates[state].zh}`),
    '  [*] --> draft',
    ...Object.values(applicationMoves).flatMap(({ from, to, word }) => from.map((one) => `  ${one} --> ${to}: ${word}`)),
    ...applicationStateNames.filter((state) => !openStates.includes(state)).map((state) => `  ${state} --> [*]`),
  ].join('\n')
