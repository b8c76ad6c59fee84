/** Where a case stands. `asked`: it is the person's turn and the clock stands still. `handed`: an agency has it and has not said so yet. */
export const caseStates = ['received', 'assigned', 'working', 'asked', 'handed', 'answered', 'closed'] as const
export type CaseState = (typeof caseStates)[number]

/** What a person may be asked for. */
export const askedKinds = ['answer', 'slot', 'consent'] as const
export type Asked = (typeof askedKinds)[number]

/** What a rule must know of a case. */
export type Standing = {
  state: CaseState
  owner?: string | undefined
  /** A call-back that has not reached anybody yet, and how often it was tried. */
  callBack?: { tries: number } | undefined
  /** What the person is asked for: an answer, a new time to be called, or to agree that the case is passed on. */
  asked?: Asked | undefined
  /** Whether passing the case on was offered to the person, or agreed to by them. */
  handOver?: 'offered' | 'agreed' | undefined
  closedAt?: Date | undefined
  outcome?: string | undefined
  isRated?: boolean | undefined
  isFollowedUp?: boolean | undefined
  /** An answer that somebody else has to read before it goes out. */
  isProposed?: boolean | undefined
  isEscalated?: boolean | undefined
  /** Whether an officer has talked with the person yet. */
  isBegun?: boolean | undefined
  /** It goes on in another case: as long as that one is worked on, and after that one was closed. */
  merged?: 'goes-on' | 'over' | undefined
  /** It goes another way, which is not at its end. */
  hasTrack?: boolean | undefined
  /** Other cases go on in this one. */
  hasJoined?: boolean | undefined
}

/** Who acts: the officer who has the case, any other of the staff, a supervisor as such, the person, or the clock when a term is over. */
export type Actor = 'owner' | 'staff' | 'supervisor' | 'person' | 'clock'

export type Refusal = 'not-now' | 'not-yours' | 'too-late' | 'already' | 'second-eyes' | 'on-track'

/** What else decides: until when a closed case can be opened again, and whether an answer needs a second pair of eyes. */
export type Limits = { reopenUntil?: Date | undefined; needsSecond?: boolean }

/** So often a call is tried before the person is asked for another time. */
export const mostTries = 3

type Rule = {
  by: readonly Actor[]
  from: readonly CaseState[]
  to: CaseState | ((standing: Standing) => CaseState)
  guard?: (standing: Standing, limits: Limits, now: Date) => Refusal | undefined
}

const open: CaseState[] = ['received', 'assigned', 'working', 'asked', 'handed', 'answered']
/** Nothing of it has gone out yet, to the person or to an agency. */
const undecided: CaseState[] = ['received', 'assigned', 'working', 'asked']
const stays = ({ state }: Standing): CaseState => state
/** Nobody answers while a mediator or an office abroad works on it. */
const offTrack = (hasTrack: boolean | undefined): Refusal | undefined => (hasTrack ? 'on-track' : undefined)
const only = (wanted: boolean): Refusal | undefined => (wanted ? undefined : 'not-now')

/** Every act, who may do it, from where, and where it leads. What is not written here is refused. */
const rules = {
  assign: { by: ['owner', 'staff'], from: open, to: ({ state }) => (state === 'received' ? 'assigned' : state) },
  // whoever is asked may answer by phone, and a landline has no other way
  reach: { by: ['owner'], from: ['assigned', 'asked'], to: 'working' },
  miss: {
    by: ['owner'],
    from: ['assigned'],
    to: ({ callBack }) => ((callBack?.tries ?? 0) + 1 >= mostTries ? 'asked' : 'assigned'),
    guard: ({ callBack }) => only(callBack !== undefined),
  },
  'choose-slot': { by: ['person'], from: ['asked'], to: 'assigned', guard: ({ asked }) => only(asked === 'slot') },
  ask: { by: ['owner'], from: ['working'], to: 'asked' },
  reply: { by: ['person'], from: ['asked'], to: 'working', guard: ({ asked }) => only(asked === 'answer') },
  offer: { by: ['owner'], from: ['working'], to: 'asked' },
  // whoever has no account may agree on the phone, and the officer writes down that the notice was read out
  agree: { by: ['person', 'owner'], from: ['asked'], to: 'working', guard: ({ asked }) => only(asked === 'consent') },
  decline: {
    by: ['person'],
    from: ['asked', 'working'],
    to: 'working',
    guard: ({ state, asked, handOver }) => only(state === 'asked' ? asked === 'consent' : handOver === 'agreed'),
  },
  'hand-over': {
    by: ['owner'],
    from: ['working'],
    to: 'handed',
    guard: ({ handOver, hasTrack }) => offTrack(hasTrack) ?? only(handOver === 'agreed'),
  },
  acknowledge: { by: ['owner'], from: ['handed'], to: 'answered' },
  'take-back': { by: ['owner', 'clock'], from: ['handed'], to: 'working' },
  answer: {
    by: ['owner'],
    from: ['working'],
    to: 'answered',
    guard: ({ hasTrack }, { needsSecond }) => offTrack(hasTrack) ?? (needsSecond ? 'second-eyes' : undefined),
  },
  propose: {
    by: ['owner'],
    from: ['working'],
    to: 'working',
    guard: ({ isProposed, hasTrack }, { needsSecond }) => offTrack(hasTrack) ?? only(needsSecond === true && !isProposed),
  },
  // never by whoever has the case: the second pair of eyes is another one
  approve: {
    by: ['staff'],
    from: ['working'],
    to: 'answered',
    guard: ({ isProposed, hasTrack }) => offTrack(hasTrack) ?? only(isProposed === true),
  },
  'send-back': { by: ['staff'], from: ['working'], to: 'working', guard: ({ isProposed }) => only(isProposed === true) },
  escalate: { by: ['owner', 'staff'], from: open, to: stays, guard: ({ isEscalated }) => (isEscalated ? 'already' : undefined) },
  settle: { by: ['supervisor'], from: open, to: stays, guard: ({ isEscalated }) => only(isEscalated === true) },
  passphrase: { by: ['owner', 'staff'], from: open, to: stays },
  'track-start': { by: ['owner'], from: ['working'], to: stays, guard: ({ hasTrack }) => only(!hasTrack) },
  // which step may be made is the track's own table
  track: { by: ['owner', 'person'], from: ['working', 'asked'], to: stays, guard: ({ hasTrack }) => only(hasTrack === true) },
  close: { by: ['owner'], from: ['answered'], to: 'closed' },
  withdraw: { by: ['person'], from: open, to: 'closed' },
  // a chain of cases that go on in each other would hide what the first was promised
  merge: {
    by: ['owner', 'supervisor'],
    from: undecided,
    to: 'closed',
    guard: ({ hasJoined, hasTrack }) => offTrack(hasTrack) ?? only(!hasJoined),
  },
  absorb: { by: ['owner', 'staff', 'supervisor'], from: ['assigned', 'working', 'asked'], to: stays },
  release: {
    by: ['owner', 'staff', 'supervisor', 'person', 'clock'],
    from: caseStates,
    to: stays,
    guard: ({ hasJoined }) => only(hasJoined === true),
  },
  conclude: { by: ['owner', 'staff'], from: ['closed'], to: 'closed', guard: ({ merged }) => only(merged === 'goes-on') },
  split: { by: ['owner'], from: ['working', 'asked'], to: stays },
  reopen: {
    by: ['owner', 'staff', 'person', 'clock'],
    from: ['answered', 'closed'],
    // what was merged goes on where it was
    to: ({ owner, merged, isBegun }) => (!owner ? 'received' : merged && !isBegun ? 'assigned' : 'working'),
    guard: ({ state, merged }, { reopenUntil }, now) =>
      state === 'closed' && merged !== 'goes-on' && reopenUntil && now > reopenUntil ? 'too-late' : undefined,
  },
  'follow-up': {
    by: ['owner', 'staff'],
    from: ['closed'],
    to: 'closed',
    guard: ({ isFollowedUp, merged }) => (isFollowedUp ? 'already' : only(!merged)),
  },
  rate: { by: ['person'], from: ['closed'], to: 'closed', guard: ({ isRated, merged }) => (isRated ? 'already' : only(!merged)) },
  note: { by: ['owner', 'staff'], from: caseStates, to: stays },
  facts: { by: ['owner', 'staff'], from: open, to: stays },
  say: {
    by: ['owner', 'person'],
    from: caseStates,
    to: stays,
    guard: ({ state, merged }) => only(state !== 'closed' || merged !== undefined),
  },
} as const satisfies Record<string, Rule>

export type Act = keyof typeof rules
export const acts = Object.keys(rules) as [Act, ...Act[]]

/** Where an act leads, or why it is refused. */
export const decideAct = (act: Act, by: Actor, standing: Standing, limits: Limits, now: Date): { to: CaseState } | { refused: Refusal } => {
  const { by: may, from, to, guard }: Rule = rules[act]
  if (!may.includes(by)) return { refused: 'not-yours' }
  if (!from.includes(standing.state)) return { refused: 'not-now' }
  const refused = guard?.(standing, limits, now)
  return refused ? { refused } : { to: typeof to === 'function' ? to(standing) : to }
}

/** What somebody may do just now. */
export const actsFor = (by: Actor, standing: Standing, limits: Limits, now: Date): Act[] =>
  acts.filter((act) => 'to' in decideAct(act, by, standing, limits, now))
