/**
 * Two ways a case may take beside our own advice, each with steps of its own: mediation before a lawsuit, where both sides must agree, and
 * guidance for what happens abroad.
 */
export const trackKinds = ['mediation', 'overseas'] as const
export type TrackKind = (typeof trackKinds)[number]

/** Where a track stands, what that is called at the desk and to the person, and whether its clock runs for us or somebody else. */
export const trackSteps = {
  proposed: { zh: '等双方同意调解', en: 'Waiting for both sides to agree to mediation' },
  agreed: { zh: '双方同意了，准备送平台', en: 'Both sides agreed; about to be sent to the platform' },
  sent: { zh: '已送法院诉前调解平台，等确定调解员', en: 'Sent to the court’s pre-litigation platform; a mediator is to be named' },
  named: { zh: '调解员定了，等调解', en: 'A mediator is named; the session is to come' },
  held: { zh: '调解过了，等结果', en: 'A session was held; the result is to come' },
  settled: { zh: '达成协议', en: 'An agreement was reached' },
  failed: { zh: '没有达成协议', en: 'No agreement was reached' },
  declined: { zh: '有一方不同意调解', en: 'One side did not agree to mediation' },
  stated: { zh: '提出了海外指导的需要', en: 'Guidance abroad is needed' },
  asked: { zh: '已请海外的工作点帮忙', en: 'An office or station was asked' },
  invited: { zh: '已请专家', en: 'An expert was invited' },
  guided: { zh: '已给出指导', en: 'Guidance was given' },
  dropped: { zh: '不走这条路了', en: 'This way was given up' },
} as const satisfies Record<string, { zh: string; en: string }>
export type TrackStep = keyof typeof trackSteps
export const trackStepNames = Object.keys(trackSteps) as [TrackStep, ...TrackStep[]]

/** What a rule must know of a track; nothing where a case has none that is open. */
export type TrackStanding = { kind: TrackKind; step: TrackStep; hasPerson?: boolean | undefined; hasOther?: boolean | undefined }

export type TrackActor = 'owner' | 'person'
type Step = TrackStep | ((standing: TrackStanding) => TrackStep)
type Rule = { by: readonly TrackActor[]; from: readonly TrackStep[]; to: Step; word: string; guard?: (standing: TrackStanding) => boolean }

const both: Step = ({ hasPerson, hasOther }) => (hasPerson && hasOther ? 'agreed' : 'proposed')
const openSteps: TrackStep[] = ['proposed', 'agreed', 'sent', 'named', 'held', 'stated', 'asked', 'invited']

/** Every move of a track: who makes it, from where, and where it leads. What is not written here is refused. */
const rules = {
  'person-agrees': {
    by: ['person', 'owner'],
    from: ['proposed'],
    to: (standing) => both({ ...standing, hasPerson: true }),
    word: '当事人单独同意',
    guard: ({ hasPerson }) => !hasPerson,
  },
  'other-agrees': {
    by: ['owner'],
    from: ['proposed'],
    to: (standing) => both({ ...standing, hasOther: true }),
    word: '对方同意',
    guard: ({ hasOther }) => !hasOther,
  },
  'person-declines': { by: ['person'], from: ['proposed', 'agreed'], to: 'declined', word: '当事人不同意，或者收回同意' },
  'other-declines': { by: ['owner'], from: ['proposed', 'agreed'], to: 'declined', word: '对方不同意' },
  send: { by: ['owner'], from: ['agreed'], to: 'sent', word: '送法院诉前调解平台' },
  name: { by: ['owner'], from: ['sent'], to: 'named', word: '确定调解员' },
  hold: { by: ['owner'], from: ['named', 'held'], to: 'held', word: '调解一次' },
  settle: { by: ['owner'], from: ['held'], to: 'settled', word: '达成协议' },
  fail: { by: ['owner'], from: ['named', 'held'], to: 'failed', word: '没有达成协议' },
  'ask-office': { by: ['owner'], from: ['stated', 'asked'], to: 'asked', word: '请海外的工作点帮忙' },
  'invite-expert': { by: ['owner'], from: ['stated', 'asked'], to: 'invited', word: '从专家库请专家' },
  guide: { by: ['owner'], from: ['asked', 'invited'], to: 'guided', word: '给出指导' },
  drop: { by: ['owner'], from: openSteps, to: 'dropped', word: '不走这条路了，写明理由' },
} as const satisfies Record<string, Rule>
export type TrackMove = keyof typeof rules
export const trackMoves = Object.keys(rules) as [TrackMove, ...TrackMove[]]

/** Where each track begins. */
export const trackStart = { mediation: 'proposed', overseas: 'stated' } as const satisfies Record<TrackKind, TrackStep>

/** Whether a track goes on. */
export const isTrackOpen = (step: TrackStep): boolean => openSteps.includes(step)

/** Where a move leads; nothing where it is not somebody's to make from there. */
export const moveTrack = (move: TrackMove, by: TrackActor, standing: TrackStanding): TrackStep | undefined => {
  const { by: may, from, to, guard }: Rule = rules[move]
  if (!may.includes(by) || !from.includes(standing.step) || guard?.(standing) === false) return undefined
  return typeof to === 'function' ? to(standing) : to
}

/** What somebody may do with a track just now. */
export const trackMovesFor = (by: TrackActor, standing: TrackStanding): TrackMove[] =>
  trackMoves.filter((move) => moveTrack(move, by, standing) !== undefined)

const drawn = (kind: TrackKind): string[] => {
  const seen = new Set<TrackStep>([trackStart[kind]])
  const lines: string[] = []
  for (const step of seen)
    for (const [move, { from, word }] of Object.entries(rules) as [TrackMove, Rule][]) {
      if (!from.includes(step)) continue
      // the last of both to agree leads on
      for (const has of step === 'proposed' ? [false, true] : [false]) {
        const to =
          moveTrack(move, 'owner', { kind, step, hasPerson: has && move !== 'person-agrees', hasOther: has && move !== 'other-agrees' }) ??
          moveTrack(move, 'person', { kind, step })
        if (!to) continue
        const line = `  ${step} --> ${to}: ${word}`
        if (!lines.includes(line)) lines.push(line)
        seen.add(to)
      }
    }
  const names = [...seen]
  return [
    ...names.map((step) => `  ${step}: ${trackSteps[step].zh}`),
    `  [*] --> ${trackStart[kind]}`,
    ...lines,
    ...names.filter((step) => !isTrackOpen(step)).map((step) => `  ${step} --> [*]`),
  ]
}

/** A track's table as a picture, in Mermaid's words, for the README of the feature. */
export const trackPicture = (kind: TrackKind): string => ['stateDiagram-v2', ...drawn(kind)].join('\n')
