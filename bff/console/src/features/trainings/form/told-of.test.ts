import type { DeskTraining } from '@tisc/shared/trainings/trainings.schema'
import { toldOf } from './told-of'
import { fromTraining, toForm } from './training-fields'

const training: DeskTraining = {
  id: 'a'.repeat(24),
  title: '样例',
  about: '样例',
  state: 'published',
  now: '2026-11-24T00:00:00.000Z',
  sessions: [
    {
      id: 'b'.repeat(24),
      startsAt: '2026-12-30T06:00:00.000Z',
      endsAt: '2026-12-30T08:00:00.000Z',
      venue: '样例会场',
      isCancelled: false,
      seats: [{ mode: 'on-site', capacity: 10, free: 4, waiting: 2 }],
    },
  ],
  questions: [
    {
      key: 'q1',
      ask: { zh: '午饭', en: 'Lunch' },
      kind: 'one',
      options: [
        { value: '要', words: { zh: '要', en: 'Yes' } },
        { value: '不要', words: { zh: '不要' } },
      ],
    },
  ],
}
const form = () => toForm(fromTraining(training, false))

it('tells nobody of what is as it was, and keeps every field on the way through the form', () => {
  expect(toldOf(training, form())).toEqual([])
  expect(form()).toEqual({
    title: '样例',
    about: '样例',
    questions: training.questions,
    sessions: [
      {
        id: 'b'.repeat(24),
        startsAt: '2026-12-30T06:00:00.000Z',
        endsAt: '2026-12-30T08:00:00.000Z',
        venue: '样例会场',
        capacities: { 'on-site': 10 },
      },
    ],
  })
})

it('says who is told when a session moves or loses seats, and nobody of a draft', () => {
  const [session] = form().sessions
  const moved = { ...form(), sessions: [{ ...session, venue: '别处', capacities: { 'on-site': 5 } }] } as ReturnType<typeof form>
  expect(toldOf(training, moved)).toEqual([
    '第1场改了时间或地点：6位有座位的、2位候补的都会收到消息，座位和位置不变。',
    '第1场现场名额少了：最后报上的1位转到候补最前面，会收到消息。',
  ])
  expect(toldOf({ ...training, state: 'draft' }, moved)).toEqual([])
})

it('makes a copy a new one', () => {
  const copy = toForm(fromTraining(training, true))
  expect(copy.sessions[0]).not.toHaveProperty('id')
  expect(copy.questions).toEqual(training.questions)
})
