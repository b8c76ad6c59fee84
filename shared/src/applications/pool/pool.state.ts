/** Where somebody stands in the pool, and what that is called on either side. */
export const memberStates = {
  active: { zh: '在库', en: 'In the pool', tone: 'done' },
  left: { zh: '已退出', en: 'Left', tone: 'ended' },
  removed: { zh: '已出库', en: 'Removed', tone: 'ended' },
} as const
export type MemberState = keyof typeof memberStates
export const memberStateNames = Object.keys(memberStates) as [MemberState, ...MemberState[]]

/** Every change of state there is in the pool: whose act it is, from where, to where, and its word in the picture. */
export const memberMoves = {
  join: { by: 'desk', from: [], to: 'active', word: '入库' },
  renew: { by: 'desk', from: ['active'], to: 'active', word: '续任' },
  succeed: { by: 'desk', from: ['active'], to: 'left', word: '新的任期接上' },
  leave: { by: 'member', from: ['active'], to: 'left', word: '退出' },
  remove: { by: 'desk', from: ['active'], to: 'removed', word: '出库，写明理由' },
  object: { by: 'member', from: ['removed'], to: 'removed', word: '提出异议' },
  keepOut: { by: 'desk', from: ['removed'], to: 'removed', word: '异议不成立' },
  restore: { by: 'desk', from: ['removed'], to: 'active', word: '异议成立，恢复' },
} as const satisfies Record<string, { by: 'desk' | 'member'; from: readonly MemberState[]; to: MemberState; word: string }>
export type MemberMove = keyof typeof memberMoves

/** From which states a move is made, for a condition of the write that makes it. */
export const memberStatesBefore = (move: MemberMove): MemberState[] => [...memberMoves[move].from]

/** The table as a picture, in Mermaid's words, for the README of the feature. */
export const poolPicture = (): string =>
  [
    'stateDiagram-v2',
    ...memberStateNames.map((state) => `  ${state}: ${memberStates[state].zh}`),
    ...Object.values(memberMoves).flatMap(({ from, to, word }) =>
      (from.length > 0 ? from : ['[*]']).map((one) => `  ${one} --> ${to}: ${word}`),
    ),
    '  active --> [*]: 任期结束',
  ].join('\n')
