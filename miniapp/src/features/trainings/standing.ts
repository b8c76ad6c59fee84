import type { Booking, TrainingSummary } from '@tisc/shared/trainings/trainings.schema'
import type { Tone } from '../../ui/status'

export type Standing = { tone: Tone; word: string }

const held: Partial<Record<Booking['state'], (booking: Booking) => Standing>> = {
  seated: () => ({ tone: 'done', word: '已报名' }),
  offered: () => ({ tone: 'waiting', word: '有名额等您确认' }),
  waiting: ({ position }) => ({ tone: 'waiting', word: position ? `您排第${position}位` : '候补中' }),
}

/** Whether a booking still holds a seat or a place in line. */
export const isLive = ({ state }: Booking): boolean => held[state] !== undefined

/** Where a training stands for the one who looks: one's own booking first, then the seats. */
export const standingOf = ({ endsAt, free, state }: TrainingSummary, own: Booking | undefined, now: Date): Standing => {
  if (state === 'cancelled') return { tone: 'ended', word: '已取消' }
  if (new Date(endsAt) <= now) return { tone: 'ended', word: '已结束' }
  const mine = own && held[own.state]?.(own)
  if (mine) return mine
  return free > 0 ? { tone: 'open', word: `余${free}席` } : { tone: 'waiting', word: '已满，可候补' }
}
