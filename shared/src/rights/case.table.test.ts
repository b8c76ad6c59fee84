import fc from 'fast-check'
import { type Act, type Actor, actsFor, type CaseState, caseStates, decideAct, mostTries, type Standing } from './case.table'

const now = new Date('2026-11-24T02:00:00.000Z')
const limits = { reopenUntil: new Date('2026-12-24T02:00:00.000Z') }
const actors: Actor[] = ['owner', 'staff', 'supervisor', 'person', 'clock']
const standing = (more: Partial<Standing> = {}): Standing => ({ state: 'assigned', owner: 'a', ...more })
const to = (act: Act, by: Actor, from: Standing, at = now) => decideAct(act, by, from, limits, at)

it('tries a call three times, then asks the person for another time', () => {
  const callBack = (tries: number) => standing({ callBack: { tries } })
  expect([0, 1, 2].map((tries) => to('miss', 'owner', callBack(tries)))).toEqual([{ to: 'assigned' }, { to: 'assigned' }, { to: 'asked' }])
  expect(mostTries).toBe(3)
  expect(to('miss', 'owner', standing())).toEqual({ refused: 'not-now' })
  expect(to('choose-slot', 'person', standing({ state: 'asked', asked: 'slot' }))).toEqual({ to: 'assigned' })
  expect(to('reply', 'person', standing({ state: 'asked', asked: 'slot' }))).toEqual({ refused: 'not-now' })
})

it('leaves the officer’s steps to the officer and the person’s to the person', () => {
  for (const act of ['reach', 'ask', 'answer', 'close'] as const) {
    for (const by of ['staff', 'person'] as const) expect(to(act, by, standing({ state: 'working' }))).toEqual({ refused: 'not-yours' })
  }
  for (const act of ['reply', 'withdraw', 'rate', 'choose-slot'] as const) {
    for (const by of ['owner', 'staff'] as const) expect(to(act, by, standing())).toEqual({ refused: 'not-yours' })
  }
  expect(actsFor('person', standing(), limits, now)).toEqual(['withdraw', 'say'])
})

it('opens a closed case again within its term, also one that nobody had', () => {
  const closed = standing({ state: 'closed', closedAt: now })
  expect(to('reopen', 'person', closed)).toEqual({ to: 'working' })
  expect(to('reopen', 'person', { state: 'closed' })).toEqual({ to: 'received' })
  expect(to('reopen', 'person', closed, new Date('2026-12-24T02:00:00.001Z'))).toEqual({ refused: 'too-late' })
  expect(to('rate', 'person', { ...closed, isRated: true })).toEqual({ refused: 'already' })
  expect(to('follow-up', 'owner', { ...closed, isFollowedUp: true })).toEqual({ refused: 'already' })
})

it('hands a case over only to whom the person agreed, and takes it back where nobody has it', () => {
  expect(to('hand-over', 'owner', standing({ state: 'working' }))).toEqual({ refused: 'not-now' })
  expect(to('hand-over', 'owner', standing({ state: 'working', handOver: 'offered' }))).toEqual({ refused: 'not-now' })
  expect(to('hand-over', 'staff', standing({ state: 'working', handOver: 'agreed' }))).toEqual({ refused: 'not-yours' })
  expect(to('hand-over', 'owner', standing({ state: 'working', handOver: 'agreed' }))).toEqual({ to: 'handed' })
  expect(to('agree', 'person', standing({ state: 'asked', asked: 'answer' }))).toEqual({ refused: 'not-now' })
  expect(to('decline', 'person', standing({ state: 'working', handOver: 'agreed' }))).toEqual({ to: 'working' })
  expect(to('decline', 'person', standing({ state: 'handed', handOver: 'agreed' }))).toEqual({ refused: 'not-now' })
  expect(to('take-back', 'clock', standing({ state: 'handed' }))).toEqual({ to: 'working' })
  expect(actsFor('clock', standing({ state: 'working' }), limits, now)).toEqual([])
})

it('lets an answer out past a second pair of eyes alone where the rule says so', () => {
  const second = { ...limits, needsSecond: true }
  const working = standing({ state: 'working' })
  expect(decideAct('answer', 'owner', working, second, now)).toEqual({ refused: 'second-eyes' })
  expect(decideAct('propose', 'owner', working, second, now)).toEqual({ to: 'working' })
  expect(to('propose', 'owner', working)).toEqual({ refused: 'not-now' })
  const proposed = { ...working, isProposed: true }
  expect(decideAct('approve', 'owner', proposed, second, now)).toEqual({ refused: 'not-yours' })
  expect(decideAct('approve', 'staff', proposed, second, now)).toEqual({ to: 'answered' })
  expect(decideAct('approve', 'staff', working, second, now)).toEqual({ refused: 'not-now' })
  expect(to('settle', 'owner', { ...working, isEscalated: true })).toEqual({ refused: 'not-yours' })
})

it('answers and hands over nothing as long as it goes another way', () => {
  const onTrack = standing({ state: 'working', hasTrack: true, handOver: 'agreed' })
  for (const act of ['answer', 'hand-over', 'merge'] as const) expect(to(act, 'owner', onTrack)).toEqual({ refused: 'on-track' })
  expect(to('track-start', 'owner', onTrack)).toEqual({ refused: 'not-now' })
  expect(to('track', 'staff', onTrack)).toEqual({ refused: 'not-yours' })
  expect(to('ask', 'owner', onTrack)).toEqual({ to: 'asked' })
})

it('lets a merged case go on where it was, as long as the other is worked on', () => {
  const merged = { ...standing({ state: 'closed', closedAt: now, merged: 'goes-on' as const }) }
  const late = new Date('2027-12-24T02:00:00.000Z')
  expect(to('reopen', 'person', merged, late)).toEqual({ to: 'assigned' })
  expect(to('reopen', 'person', { ...merged, isBegun: true }, late)).toEqual({ to: 'working' })
  expect(to('reopen', 'person', { ...merged, merged: 'over' }, late)).toEqual({ refused: 'too-late' })
  expect(actsFor('person', merged, limits, now)).toEqual(['reopen', 'say'])
  expect(actsFor('owner', merged, limits, now)).not.toContain('follow-up')
  expect(to('merge', 'owner', standing({ hasJoined: true }))).toEqual({ refused: 'not-now' })
  expect(to('merge', 'staff', standing())).toEqual({ refused: 'not-yours' })
  expect(to('merge', 'owner', standing({ state: 'answered' }))).toEqual({ refused: 'not-now' })
})

const aside: Act[] = ['track-start', 'note', 'facts', 'say', 'escalate', 'settle', 'passphrase', 'merge', 'absorb', 'release', 'split']

/** Whatever is done in whatever order: the state is one of the table's, and whoever waits has a way on. */
it('never leads into a state in which nobody can do anything', () => {
  // of what is allowed, so that each step leads on; the array is as long as it may be, which it is not by itself
  const steps = fc.array(fc.nat(), { maxLength: 40, size: 'max' })
  fc.assert(
    fc.property(steps, (all) => {
      let at: Standing = { state: 'received', callBack: { tries: 0 } }
      for (const step of all) {
        const allowed = actors.flatMap((by) => actsFor(by, at, limits, now).map((act) => ({ act, by })))
        const { act, by } = allowed[step % allowed.length] as { act: Act; by: Actor }
        const decided = decideAct(act, by, at, limits, now)
        if ('refused' in decided) continue
        const state: CaseState = decided.to
        const tries = (at.callBack?.tries ?? 0) + (act === 'miss' ? 1 : 0)
        const asks = { miss: 'slot', ask: 'answer', offer: 'consent' } as const
        const asked = state !== 'asked' ? undefined : act in asks ? asks[act as keyof typeof asks] : at.asked
        const offered = { offer: 'offered', agree: 'agreed' } as const
        const ends = ['decline', 'take-back', 'reopen', 'reach'].includes(act)
        const handOver = ends ? undefined : act in offered ? offered[act as keyof typeof offered] : at.handOver
        const callBack = act === 'reach' ? undefined : at.callBack && { tries: act === 'choose-slot' ? 0 : tries }
        const isProposed = act === 'propose' || (at.isProposed && act !== 'approve' && act !== 'send-back')
        const isEscalated = act === 'escalate' || (at.isEscalated && act !== 'settle')
        const merged = act === 'merge' ? 'goes-on' : act === 'conclude' ? 'over' : act === 'reopen' ? undefined : at.merged
        const hasTrack = act === 'track-start' || (at.hasTrack && state !== 'closed' && act !== 'track')
        const hasJoined = act === 'absorb' || (at.hasJoined && act !== 'release')
        const isBegun = act === 'reach' || at.isBegun
        at = {
          state,
          merged,
          hasTrack,
          hasJoined,
          isBegun,
          owner: act === 'assign' ? 'a' : at.owner,
          asked,
          callBack,
          handOver,
          isProposed,
          isEscalated,
        }
        expect(caseStates).toContain(state)
        expect(actors.some((one) => actsFor(one, at, limits, now).some((next) => !aside.includes(next)))).toBe(true)
        // an officer is never left with a case that only its person can move
        const officers = actsFor('owner', at, limits, now).filter((next) => ![...aside, 'assign'].includes(next))
        if (at.owner) expect([state, officers.length > 0]).toEqual([state, true])
        if (state === 'asked')
          expect(actsFor('person', at, limits, now).some((next) => ['reply', 'choose-slot', 'agree'].includes(next))).toBe(true)
      }
    }),
  )
})
