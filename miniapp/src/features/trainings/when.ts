import { shanghaiDay, shanghaiTime } from '@tisc/shared/platform/shanghai'
import { dayAndWeekday } from '../../ui/dates'

type Span = { startsAt: string; endsAt: string }

/** When a session takes place: 5月19日 周四 14:00–16:30; over midnight with both days. */
export const spanWords = ({ startsAt, endsAt }: Span): string => {
  const [first, last] = [shanghaiDay(startsAt), shanghaiDay(endsAt)]
  const end = first === last ? shanghaiTime(endsAt) : `${dayAndWeekday(last)} ${shanghaiTime(endsAt)}`
  return `${dayAndWeekday(first)} ${shanghaiTime(startsAt)}–${end}`
}

const minute = 60_000

/** How long something still takes, in the two largest units: 6天4小时, 12分钟, 不到1分钟. */
export const leftWords = (milliseconds: number): string => {
  const minutes = Math.floor(milliseconds / minute)
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60]
  if (days > 0) return `${days}天${hours ? `${hours}小时` : ''}`
  if (hours > 0) return `${hours}小时${rest ? `${rest}分钟` : ''}`
  return rest > 0 ? `${rest}分钟` : '不到1分钟'
}
