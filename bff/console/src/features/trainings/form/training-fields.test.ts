import { nextSession, toForm } from './training-fields'

const session = { startsAt: '2026-12-30T14:00', endsAt: '2026-12-30T16:30', venue: '', capacities: { 'on-site': 60, online: null } }

it('reads times as Shanghai’s and leaves out what is empty', () => {
  expect(
    toForm({ title: '样例', about: '内容', topic: undefined, opensAt: '2026-12-01T09:00', creditHours: null, sessions: [session] }),
  ).toEqual({
    title: '样例',
    about: '内容',
    opensAt: '2026-12-01T01:00:00.000Z',
    sessions: [{ startsAt: '2026-12-30T06:00:00.000Z', endsAt: '2026-12-30T08:30:00.000Z', capacities: { 'on-site': 60 } }],
  })
})

it('leaves to the server what is no time, and a session nobody filled in', () => {
  expect(toForm({ title: '样例', sessions: [{ startsAt: 'x' }] }).sessions).toEqual([{ startsAt: 'x', capacities: {} }])
})

it('goes on a week later, over the end of a year', () => {
  expect(nextSession(session)).toMatchObject({ startsAt: '2027-01-06T14:00', endsAt: '2027-01-06T16:30', capacities: { 'on-site': 60 } })
  expect(nextSession(undefined)).toEqual({})
})
