import { clashesOf, type Planned } from './clashes'

const at = (hour: number) => Date.parse(`2026-12-01T${String(hour).padStart(2, '0')}:00+08:00`)
const session = (id: string, from: number, to: number, more: Partial<Planned> = {}): Planned => ({
  id,
  startsAt: at(from),
  endsAt: at(to),
  ...more,
})

it('names who is in the same room or at the same desk at the same time, however they are written', () => {
  const mine = session('a', 9, 11, { venue: '样例 会场A', lecturer: '样例讲师' })
  const room = session('b', 10, 12, { venue: '样例会场Ａ' })
  const person = session('c', 8, 10, { venue: '另一会场', lecturer: '样例讲师' })
  expect(clashesOf(mine, [mine, room, person])).toEqual([
    { by: 'venue', what: '样例 会场A', other: room },
    { by: 'lecturer', what: '样例讲师', other: person },
  ])
})

it('has nothing against what only follows, or is nowhere', () => {
  const mine = session('a', 9, 11, { venue: '样例会场' })
  expect(clashesOf(mine, [session('b', 11, 12, { venue: '样例会场' }), session('c', 9, 11)])).toEqual([])
  expect(clashesOf(session('a', 9, 11), [session('c', 9, 11)])).toEqual([])
})
