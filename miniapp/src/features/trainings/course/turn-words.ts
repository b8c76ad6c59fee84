import type { Booking } from '@tisc/shared/trainings/trainings.schema'
import { useWords } from '../../../platform/use-words'
import type { Tone } from '../../../ui/status'
import { useDates } from '../../../ui/use-dates'
import { useWhen } from '../when'

type Told = { tone: Tone; title: string; text: string }

const zh = {
  seated: ['您有座位了', '到时候直接来就可以。来不了请在这里说一声，座位会给下一位。'],
  over: ['这一场已经结束', '这次报名留在这里备查。'],
  waiting: ['候补中', '轮到您时，这里会写明请在什么时候以前确认。'],
  behind: '按没来的次数，您先排在所有人后面。开始前24小时还有空位，会和候补的人一起通知您，先确认的人得到。',
  before: (count: number) => (count ? `前面有${count}人。` : '您是第一位。'),
  offered: ['有一个名额留给您', ''],
  until: (time: string, left: string) => `请在${time}以前确认，还有${left}。过时会给下一位。`,
  untold: (time: string) => `您已经看到了，现在就可以确认。通知送到以后才开始计时；没有送到的，最多留到${time}。`,
  passing: '确认的时间刚过，名额会给下一位。',
  first: '离开始不到一天，名额同时给了所有候补的人，先确认的人得到。',
  cancelled: ['您退出了这一场', '座位已经让出。想来可以再报名。'],
  excused: ['您说了来不了', '座位已经让给下一位，记为事先说明。'],
  declined: ['您没有要这个名额', '名额已经给了下一位。'],
  lapsed: ['名额给了下一位', '没有在限定时间内确认。想来可以再排队。'],
  'session-cancelled': ['这一场取消了', '主办方取消了这一场，您不用做什么。'],
  merged: ['这次报名并到另一次', '您的两个账号合成了一个，同一场只留一个座位，留的是更好的那个。'],
} as const

type Words = {
  [K in keyof typeof zh]: (typeof zh)[K] extends readonly string[]
    ? readonly [string, string]
    : (typeof zh)[K] extends string
      ? string
      : (typeof zh)[K]
}

const en: Words = {
  seated: ['You have a seat', 'Just come. If you cannot, say so here and the seat goes to the next in line.'],
  over: ['This session is over', 'The booking stays here for your records.'],
  waiting: ['On the waiting list', 'When it is your turn, this page says until when to confirm.'],
  behind:
    'Because of sessions missed without a word you stand behind everybody. If seats are free 24 hours before the start, you are told together with all who wait; the first to confirm has it.',
  before: (count) => (count ? `${count} before you. ` : 'You are the first. '),
  offered: ['A seat is held for you', ''],
  until: (time, left) => `Please confirm before ${time}: ${left} left. Then it goes to the next in line.`,
  untold: (time) =>
    `You can confirm right now. Your time only starts once a message reached you; if none does, the seat is kept until ${time}.`,
  passing: 'The time to confirm has just passed; the seat goes to the next in line.',
  first: 'It starts within a day, so the seat is offered to all who wait: the first to confirm has it.',
  cancelled: ['You left this session', 'Your seat is free again. You can sign up once more.'],
  excused: ['You said you cannot come', 'The seat went to the next in line; it is noted that you told us.'],
  declined: ['You did not take the seat', 'It went to the next in line.'],
  lapsed: ['The seat went to the next', 'It was not confirmed in time. You can join the line again.'],
  'session-cancelled': ['This session is cancelled', 'The organiser cancelled it; there is nothing for you to do.'],
  merged: ['Joined with your other booking', 'Your two accounts became one; one place in this session stays, the better one.'],
}

const tones: Record<Booking['state'], Tone> = {
  seated: 'done',
  waiting: 'waiting',
  offered: 'waiting',
  cancelled: 'ended',
  excused: 'ended',
  declined: 'ended',
  lapsed: 'ended',
  'session-cancelled': 'warning',
  merged: 'ended',
}

/** Where a booking stands, in words; `now` is the server's. */
export const useTurnWords = () => {
  const said = useWords<Words>({ zh, en })
  const { timeOf } = useDates()
  const { left: leftWords } = useWhen()
  return (booking: Booking, now: number): Told => {
    const { state, endsAt, position, until, isFirstCome, isUntold, isBehind } = booking
    const isHeld = state === 'seated' || state === 'waiting' || state === 'offered'
    if (isHeld && now >= Date.parse(endsAt)) return { tone: 'ended', title: said.over[0], text: said.over[1] }
    const [title, text] = said[state]
    const tone = tones[state]
    if (state === 'waiting' && isBehind) return { tone, title, text: said.behind }
    if (state === 'waiting') return { tone, title, text: (position ? said.before(position - 1) : '') + text }
    if (state !== 'offered') return { tone, title, text }
    if (isFirstCome || !until) return { tone, title, text: said.first }
    if (isUntold) return { tone, title, text: said.untold(timeOf(until)) }
    const left = Date.parse(until) - now
    return { tone, title, text: left > 0 ? said.until(timeOf(until), leftWords(left)) : said.passing }
  }
}
