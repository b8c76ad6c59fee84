import { type CaseTerms, type CaseTimes, dueOf } from './due'
import { slotAt, slotsAhead } from './slots'

const at = (text: string) => new Date(`${text}+08:00`)
const terms: CaseTerms = {
  ...{
    hours: ['09:00-17:00'],
    assignHours: 4,
    contactHours: 4,
    answerDays: 5,
    answerDaysOverseas: 10,
    answerDaysUrgent: 1,
    acknowledgeDays: 5,
    personDays: 10,
    followUpDays: 10,
  },
}
const times = (more: Partial<CaseTimes>): CaseTimes => ({
  ...{ state: 'received', receivedAt: at('2026-11-24T10:00'), missed: [], stops: [], isOverseas: false },
  ...more,
})
const due = (more: Partial<CaseTimes>) => {
  const { what, at: by } = dueOf(times(more), terms) ?? {}
  return [what, by]
}

it('names what breaks next: the slot where it comes before the assigning, else the assigning', () => {
  expect(due({})).toEqual(['assign', at('2026-11-24T14:00')])
  expect(due({ slot: { from: at('2026-11-24T11:00'), to: at('2026-11-24T11:30') } })).toEqual(['call', at('2026-11-24T11:30')])
  expect(due({ slot: { from: at('2026-11-25T11:00'), to: at('2026-11-25T11:30') } })).toEqual(['assign', at('2026-11-24T14:00')])
  expect(due({ state: 'assigned' })).toEqual(['contact', at('2026-11-24T14:00')])
})

it('counts anew for a case that nobody had when it was opened again', () => {
  const reopenedAt = at('2026-12-07T10:00')
  expect(due({ reopenedAt })).toEqual(['assign', at('2026-12-07T14:00')])
  expect(due({ state: 'assigned', reopenedAt })).toEqual(['contact', at('2026-12-07T14:00')])
})

it('tries a missed call again soon, and all three within two working days of the first', () => {
  const slot = { from: at('2026-11-24T10:00'), to: at('2026-11-24T10:30') }
  expect(due({ state: 'assigned', slot, missed: [at('2026-11-24T10:05')] })).toEqual(['call', at('2026-11-24T14:05')])
  const late = [at('2026-11-24T10:05'), at('2026-11-26T16:00')]
  expect(due({ state: 'assigned', slot, missed: late })).toEqual(['call', at('2026-11-26T17:00')])
})

it('counts the answer from the first contact, stands still while the person is asked, and is longer abroad', () => {
  const workingSince = at('2026-11-24T11:00')
  expect(due({ state: 'working', workingSince })).toEqual(['answer', at('2026-12-01T17:00')])
  expect(due({ state: 'working', workingSince, isOverseas: true })).toEqual(['answer', at('2026-12-08T17:00')])
  const stops = [{ from: at('2026-11-25T10:00'), to: at('2026-11-27T10:00'), why: '等当事人' }]
  expect(due({ state: 'working', workingSince, stops })).toEqual(['answer', at('2026-12-03T17:00')])
})

it('follows a case up after it was closed, and asks for nothing after that', () => {
  const closedAt = at('2026-11-24T11:00')
  expect(due({ state: 'closed', closedAt })).toEqual(['follow-up', at('2026-12-08T17:00')])
  expect(dueOf(times({ state: 'closed', closedAt, isFollowedUp: true }), terms)).toBeUndefined()
})

it('offers whole slots of working days that have not begun, over a holiday', () => {
  const days = slotsAhead(at('2026-09-30T16:31'), { hours: ['09:00-12:00', '13:30-17:00'], minutes: 40, days: 3 })
  expect(days.map(({ day, slots }) => [day, slots.length])).toEqual([
    ['2026-10-08', 9],
    ['2026-10-09', 9],
    ['2026-10-10', 9],
  ])
  const first = at('2026-10-08T13:30')
  expect(slotAt(first.toISOString(), days)).toEqual({ from: first, to: at('2026-10-08T14:10') })
  expect(slotAt(at('2026-10-08T12:00').toISOString(), days)).toBeUndefined()
})

it('does what is owed before the day that makes it urgent, and never before it began', () => {
  const urgentDay = '2026-11-28'
  const overseas = { state: 'working', isOverseas: true, urgentDay } as const
  expect(due({ ...overseas, workingSince: at('2026-11-24T11:00') })).toEqual(['answer', at('2026-11-25T17:00')])
  expect(due({ ...overseas, workingSince: at('2026-11-27T11:00') })).toEqual(['answer', at('2026-11-27T17:00')])
  expect(due({ ...overseas, workingSince: at('2026-11-30T11:00') })).toEqual(['answer', at('2026-12-14T17:00')])
  expect(due({ receivedAt: at('2026-11-27T16:00'), urgentDay })).toEqual(['assign', at('2026-11-27T17:00')])
  expect(due({ receivedAt: at('2026-11-27T18:00'), urgentDay })).toEqual(['assign', at('2026-11-30T13:00')])
  expect(due({ state: 'asked', askedAt: at('2026-11-27T11:00'), urgentDay })).toEqual(['person', at('2026-12-11T17:00')])
})

it('lets the earliest bind of what was promised in cases that are dealt with together', () => {
  const since = (day: number) => at(`2026-11-${day}T11:00`)
  const clock = { reference: '1', at: since(25), receivedAt: since(20), isOverseas: false, stops: [] }
  const working = { state: 'working', workingSince: since(24) } as const
  const ofBoth = (more: Partial<CaseTimes>) => dueOf(times(more), terms)
  expect(ofBoth({ ...working, joined: [{ ...clock, workingSince: since(20) }] })).toMatchObject({ at: at('2026-11-27T17:00'), joined: '1' })
  expect(ofBoth({ ...working, joined: [{ ...clock, workingSince: since(25) }] })).toMatchObject({ at: at('2026-12-01T17:00') })
  expect(ofBoth({ ...working, joined: [{ ...clock, workingSince: since(25) }] })).not.toHaveProperty('joined')
  // nobody had talked with its person: it counts from the day on which it was joined
  expect(ofBoth({ ...working, workingSince: since(27), joined: [clock] })).toMatchObject({ at: at('2026-12-02T17:00'), joined: '1' })
  // its clock stands still together with that of the other, from the day on which it was joined
  const stops = [{ from: since(24), to: since(27), why: '等当事人' }]
  expect(ofBoth({ ...working, stops, joined: [{ ...clock, workingSince: since(20) }] })).toMatchObject({ at: at('2026-12-01T17:00') })
  expect(ofBoth({ state: 'asked', askedAt: since(25), joined: [clock] })).not.toHaveProperty('joined')
  expect(ofBoth({ state: 'closed', closedAt: since(25), merged: {} })).toBeUndefined()
})

it('gives an agency so many working days to say that it has the case', () => {
  expect(due({ state: 'handed', handedAt: at('2026-11-24T11:00') })).toEqual(['acknowledge', at('2026-12-01T17:00')])
})
