import { sampleBooking, sampleSummary } from './sample'
import { isLive, standingOf } from './standing'

const now = new Date('2026-11-24T00:00:00.000Z')

it('says what one has before it says what is free', () => {
  expect(standingOf(sampleSummary(), undefined, now)).toEqual({ tone: 'open', word: '余38席' })
  expect(standingOf(sampleSummary({ free: 0 }), undefined, now)).toEqual({ tone: 'waiting', word: '已满，可候补' })
  expect(standingOf(sampleSummary(), sampleBooking(), now).word).toBe('已报名')
  expect(standingOf(sampleSummary(), sampleBooking({ state: 'waiting', position: 3 }), now).word).toBe('您排第3位')
  expect(standingOf(sampleSummary(), sampleBooking({ state: 'cancelled' }), now).word).toBe('余38席')
})

it('says first what is over', () => {
  expect(standingOf(sampleSummary(), sampleBooking(), new Date('2027-01-01')).word).toBe('已结束')
  expect(standingOf(sampleSummary({ state: 'cancelled' }), undefined, now).word).toBe('已取消')
})

it('tells a booking that holds something from one that is history', () => {
  expect(['seated', 'waiting', 'offered', 'lapsed'].map((state) => isLive(sampleBooking({ state: state as 'seated' })))).toEqual([
    true,
    true,
    true,
    false,
  ])
})
