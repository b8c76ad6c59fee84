/** Where an invitation to a case stands, and what that is called on either side. */
export const invitationStates = {
  invited: { zh: '等待答复', en: 'Waiting for an answer', tone: 'waiting' },
  accepted: { zh: '已接受', en: 'Accepted', tone: 'done' },
  declined: { zh: '已谢绝', en: 'Declined', tone: 'ended' },
  lapsed: { zh: '没有按时答复', en: 'Not answered in time', tone: 'ended' },
  replaced: { zh: '已换人', en: 'Given to somebody else', tone: 'ended' },
  done: { zh: '办完了', en: 'Done', tone: 'done' },
} as const
export type InvitationState = keyof typeof invitationStates
export const invitationStateNames = Object.keys(invitationStates) as [InvitationState, ...InvitationState[]]

/** Every change of an invitation: whose act, from where, to where, and its word in the picture. */
export const invitationMoves = {
  accept: { by: 'member', from: ['invited'], to: 'accepted', word: '接受' },
  decline: { by: 'member', from: ['invited'], to: 'declined', word: '谢绝，写明理由' },
  lapse: { by: 'time', from: ['invited'], to: 'lapsed', word: '过期没有答复' },
  replace: { by: 'desk', from: ['invited', 'accepted'], to: 'replaced', word: '换人，写明理由' },
  finish: { by: 'desk', from: ['accepted'], to: 'done', word: '办完或结案' },
} as const satisfies Record<string, { by: 'member' | 'desk' | 'time'; from: readonly InvitationState[]; to: InvitationState; word: string }>
export type InvitationMove = keyof typeof invitationMoves

/** From which states a move is made, for a condition of the write that makes it. */
export const invitationStatesBefore = (move: InvitationMove): InvitationState[] => [...invitationMoves[move].from]

/** States in which an invitation takes up a member's time. */
export const openInvitation: readonly InvitationState[] = ['invited', 'accepted']

/** The table as a picture, in Mermaid's words, for the README of the feature. */
export const invitationPicture = (): string =>
  [
    'stateDiagram-v2',
    ...invitationStateNames.map((state) => `  ${state}: ${invitationStates[state].zh}`),
    '  [*] --> invited: 邀请',
    ...Object.values(invitationMoves).flatMap(({ from, to, word }) => from.map((one) => `  ${one} --> ${to}: ${word}`)),
    ...invitationStateNames.filter((state) => !openInvitation.includes(state)).map((state) => `  ${state} --> [*]`),
  ].join('\n')
