import { readSessions } from './pasted-sessions'

const like = { id: 'x', startsAt: '2026-01-01T09:00', endsAt: '2026-01-01T10:00', venue: '样例会场', capacities: { online: 40 } }

it('reads dates however they are written, and what a line does not say is like the session given', () => {
  const text = '2026-12-01 14:00-16:30\n2026/12/8\t9:00～11:00\t另一会场\t样例讲师\n\n12月15日，14：00，16：00\n'
  expect(readSessions(text, 2026, like)).toEqual({
    problems: [],
    sessions: [
      { startsAt: '2026-12-01T14:00', endsAt: '2026-12-01T16:30', venue: '样例会场', lecturer: undefined, capacities: { online: 40 } },
      { startsAt: '2026-12-08T09:00', endsAt: '2026-12-08T11:00', venue: '另一会场', lecturer: '样例讲师', capacities: { online: 40 } },
      { startsAt: '2026-12-15T14:00', endsAt: '2026-12-15T16:00', venue: '样例会场', lecturer: undefined, capacities: { online: 40 } },
    ],
  })
})

it.each([
  ['2026-02-29 9:00-10:00', '“2026-02-29”不是日历上有的日期'],
  ['下周二 9:00-10:00', '“下周二”不是日历上有的日期'],
  ['2026-12-01 25:00-26:00', '“25:00-26:00”不是时间，写成14:00-16:30这样'],
  ['2026-12-01', '“ ”不是时间，写成14:00-16:30这样'],
  ['2026-12-01 16:00-14:00', '结束时间要晚于开始时间'],
])('says of %s what is wrong with it, and reads the others', (line, say) => {
  const { sessions, problems } = readSessions(`2028-02-29 9:00-10:00\n${line}`, 2026)
  expect(sessions).toHaveLength(1)
  expect(problems).toEqual([{ line: 2, say }])
})
