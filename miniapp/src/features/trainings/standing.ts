import type { Booking, TrainingSummary } from '@tisc/shared/trainings/trainings.schema'
import type { Language } from '../../platform/language'
import type { Tone } from '../../ui/status'

export type Standing = { tone: Tone; word: string }

const zh = {
  seated: '已报名',
  offered: '有名额等您确认',
  place: (position: number) => `您排第${position}位`,
  waiting: '候补中',
  cancelled: '已取消',
  over: '已结束',
  free: (count: number) => `余${count}席`,
  full: '已满，可候补',
}
const en: typeof zh = {
  seated: 'You have a seat',
  offered: 'A seat waits for your answer',
  place: (position) => `You are no. ${position} in line`,
  waiting: 'On the waiting list',
  cancelled: 'Cancelled',
  over: 'Over',
  free: (count) => `${count} ${count === 1 ? 'seat' : 'seats'} free`,
  full: 'Full, with a waiting list',
}
const words: Record<Language, typeof zh> = { zh, en }

const held: Partial<Record<Booking['state'], (booking: Booking, said: typeof zh) => Standing>> = {
  seated: (_, said) => ({ tone: 'done', word: said.seated }),
  offered: (_, said) => ({ tone: 'waiting', word: said.offered }),
  waiting: ({ position }, said) => ({ tone: 'waiting', word: position ? said.place(position) : said.waiting }),
}

/** Whether a booking still holds a seat or a place in line. */
export const isLive = ({ state }: Booking): boolean => held[state] !== undefined

/** Where a training stands for the one who looks: one's own booking first, then the seats. */
export const standingOf = (training: TrainingSummary, own: Booking | undefined, now: Date, language: Language): Standing => {
  const { endsAt, free, state } = training
  const said = words[language]
  if (state === 'cancelled') return { tone: 'ended', word: said.cancelled }
  if (new Date(endsAt) <= now) return { tone: 'ended', word: said.over }
  const mine = own && held[own.state]?.(own, said)
  if (mine) return mine
  return free > 0 ? { tone: 'open', word: said.free(free) } : { tone: 'waiting', word: said.full }
}
