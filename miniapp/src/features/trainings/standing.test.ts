import { sampleBooking, sampleSummary } from './sample'
import { isLive, standingOf } from './standing'

const now = new Date('2026-11-24T00:00:00.000Z')

it('says what one has before it says what is free', () => {
  expect(standingOf(sampleSummary(), undefined, now, 'zh')).toEqual({ tone: 'open', word: '余38席' })
  expect(standingOf(sampleSummary({ free: 0 }), undefined, now, 'zh')).toEqual({ tone: 'waiting', word: '已满，可候补' })
  expect(standingOf(sampleSummary(), sampleBooking(), now, 'zh').word).toBe('已报名')
  expect(standingOf(sampleSummary(), sampleBooking({ state: 'waiting', position: 3 }), now, 'zh').word).toBe('您排第3位')
  expect(standingOf(sampleSummary(), sampleBooking({ state: 'cancelled' }), now, 'zh').word).toBe('余38席')
})

it('says it in English too', () => {
  expect(standingOf(sampleSummary({ free: 1 }), undefined, now, 'en').word).toBe('1 seat free')
  expect(standingOf(sampleSummary(), sampleBooking({ state: 'waiting', position: 3 }), now, 'en').word).toBe('You are no. 3 in line')
})

it('says first what is over', () => {
  expect(standingOf(sampleSummary(), sampleBooking(), new Date('2027-01-01'), 'zh').word).toBe('已结束')
  expect(standingOf(sampleSummary({ state: 'cancelled' }), undefined, now, 'zh').word).toBe('已取消')
})

it('tells a booking that holds something from one that is history', () => {
  expect(['seated', 'waiting', 'offered', 'lapsed'].map((state) => isLive(sampleBooking({ state: state as 'seated' })))).toEqual([
    true,
    true,
    true,
    false,
  ])
})
