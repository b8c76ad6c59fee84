import { addDeed, attendanceOf, type Deed, noAttendance } from '@tisc/shared/trainings/check-in/attendance'
import {
  dayKey,
  judgeTicket,
  judgeWall,
  printedCode,
  screenCode,
  slotLength,
  slotOf,
  ticketCode,
  ticketKey,
} from '@tisc/shared/trainings/check-in/codes'
import { isEnough, minutesAttended } from '@tisc/shared/trainings/check-in/minutes'
import { closedToAll, closedToStaff } from '@tisc/shared/trainings/check-in/window'
import { mac } from './mac'

const secret = Buffer.alloc(32, 1).toString('base64url')
const now = Date.parse('2026-12-01T02:00:10Z')
const day = dayKey(mac, secret, '2026-12-01')
const booking = 'b'.repeat(24)
const shown = (at: number, key = day, who = booking) => ticketCode(mac, ticketKey(mac, key, who), who, slotOf(at))

describe('a ticket', () => {
  it('is good for its half minute and the ones around it, ours at any other time, and forged otherwise', () => {
    expect(judgeTicket(mac, day, shown(now), now)).toBe('good')
    expect(judgeTicket(mac, day, `\n${shown(now - slotLength)} `, now)).toBe('good')
    for (const hours of [-3, -0.1, 0.1, 26]) expect(judgeTicket(mac, day, shown(now + hours * 3_600_000), now)).toBe('clock')
    const otherDay = dayKey(mac, secret, '2026-12-02')
    expect(judgeTicket(mac, day, shown(now, otherDay), now)).toBe('forged')
  })

  it('cannot be made from another’s: no change of any character counts', () => {
    const text = shown(now)
    const changed = [...text].flatMap((character, at) =>
      ['0', 'a', '.', '-'].filter((other) => other !== character).map((other) => text.slice(0, at) + other + text.slice(at + 1)),
    )
    expect(changed.length).toBeGreaterThan(150)
    expect(changed.filter((other) => judgeTicket(mac, day, other, now) !== 'forged')).toEqual([])
    const others = [
      '',
      'T1',
      `T1.${booking}`,
      `${text}.`,
      text.toUpperCase(),
      text.replace('T1', 'T2'),
      'https://example.org/',
      '签到'.repeat(60),
    ]
    expect(others.filter((other) => judgeTicket(mac, day, other, now) !== 'forged')).toEqual([])
  })
})

describe('the code on the wall', () => {
  it('passes with its minute on the screen, and stays on paper', () => {
    const keys = { secret, day }
    const slot = slotOf(now)
    expect(judgeWall(mac, keys, screenCode(mac, day, slot - 3), now)).toBe('good')
    expect(judgeWall(mac, keys, screenCode(mac, day, slot - 4), now)).toBe('clock')
    expect(judgeWall(mac, keys, screenCode(mac, day, slot + 2), now)).toBe('clock')
    expect(judgeWall(mac, keys, printedCode(mac, secret), now + 1e9)).toBe('good')
    const other = Buffer.alloc(32, 2).toString('base64url')
    expect(judgeWall(mac, keys, printedCode(mac, other), now)).toBe('forged')
    expect(judgeWall(mac, keys, screenCode(mac, dayKey(mac, other, '2026-12-01'), slot), now)).toBe('forged')
    expect(judgeWall(mac, keys, shown(now), now)).toBe('forged')
  })
})

describe('deeds', () => {
  const deed = (id: string, kind: Deed['kind'], after?: string): Deed => ({
    id,
    kind,
    way: 'name',
    at: Number(id),
    ...(after && { after }),
  })

  it('follow each other: in, taken back, in again, since the last time', () => {
    expect(attendanceOf([])).toEqual(noAttendance)
    expect(attendanceOf([deed('1', 'in'), deed('2', 'out', '1')])).toMatchObject({ isIn: false, conflict: [] })
    expect(attendanceOf([deed('1', 'in'), deed('2', 'out', '1'), deed('3', 'in', '2')])).toMatchObject({
      isIn: true,
      since: 3,
      conflict: [],
    })
  })

  it('contradict each other when one had not seen the other, and nothing is merged away until somebody decides', () => {
    const twice = attendanceOf([deed('1', 'in'), deed('2', 'in')])
    expect(twice).toMatchObject({ isIn: true, since: 1, conflict: ['1', '2'] })
    const against = attendanceOf([deed('1', 'in'), deed('2', 'out', '1'), deed('3', 'in', '1')])
    expect(against).toMatchObject({ isIn: false, conflict: ['2', '3'] })
    const more = addDeed(against, deed('4', 'in', '3'))
    expect(more.conflict).toEqual(['2', '3'])
    expect(addDeed(more, deed('5', 'settle-out', '4'))).toMatchObject({ isIn: false, conflict: [] })
    expect(addDeed(against, deed('5', 'settle-in', '3'))).toMatchObject({ isIn: true, since: 5, conflict: [] })
  })
})

it('opens to all an hour before until the end, to the staff from the morning on', () => {
  const session = { startsAt: new Date('2026-12-01T02:00:00Z'), endsAt: new Date('2026-12-01T04:00:00Z'), isCancelled: false }
  const at = (time: string) => [closedToAll(session, new Date(time)), closedToStaff(session, new Date(time))]
  expect(at('2026-11-30T15:59:00Z')).toEqual(['another-day', 'another-day'])
  expect(at('2026-11-30T16:00:00Z')).toEqual(['early', undefined])
  expect(at('2026-12-01T01:00:00Z')).toEqual([undefined, undefined])
  expect(at('2026-12-01T04:00:01Z')).toEqual(['over', undefined])
  expect(closedToAll({ ...session, isCancelled: true }, new Date('2026-12-01T03:00:00Z'))).toBe('cancelled')
})

it('counts minutes once however many devices, and only within the session', () => {
  const m = (count: number) => count * 60_000
  const session = { from: 0, to: m(100) }
  expect(
    minutesAttended(
      [
        { from: m(-10), to: m(50) },
        { from: m(40), to: m(60) },
        { from: m(45), to: m(46) },
        { from: m(90), to: m(300) },
      ],
      session,
    ),
  ).toBe(70)
  expect(
    minutesAttended(
      [
        { from: m(5), to: m(5) },
        { from: m(120), to: m(130) },
      ],
      session,
    ),
  ).toBe(0)
  expect([79, 80].map((minutes) => isEnough(minutes, session, 80))).toEqual([false, true])
})
