import Taro from '@tarojs/taro'
import { beginSession, session } from '../../../platform/session'
import { keepTicket, keptTicket } from './kept-tickets'

const ticket = (booking: string, endsAt: string) => ({
  booking,
  title: '样例培训',
  startsAt: endsAt,
  endsAt,
  mode: 'on-site' as const,
  key: 'k',
  now: new Date().toISOString(),
})
const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()

it('keeps tickets until the day after, for whose they are; the device forgets them with the session', () => {
  beginSession(undefined)
  keepTicket(ticket('old', hours(-25)))
  keepTicket(ticket('now', hours(1)))
  expect([keptTicket('old'), keptTicket('now')?.ticket.key]).toEqual([undefined, 'k'])
  session.clear()
  expect(keptTicket('now')).toBeUndefined()
  expect(Taro.getStorageInfoSync().keys.filter((key) => key.includes('tickets'))).toEqual([])
})
