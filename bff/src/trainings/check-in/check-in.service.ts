import { shanghaiDay, shanghaiTime } from '@tisc/shared/platform/shanghai'
import type { Ticket } from '@tisc/shared/trainings/check-in/check-in.schema'
import { judgeWall, ticketKey } from '@tisc/shared/trainings/check-in/codes'
import { type Closed, closedToAll } from '@tisc/shared/trainings/check-in/window'
import mongoose from 'mongoose'
import type { Member } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import type { Sealer } from '../../platform/sealer'
import { type BookingRecord, Bookings } from '../booking.model'
import { findSession } from '../training.service'
import { addDeed, attendanceOfBooking } from './deeds.service'
import { mac } from './mac'
import { keysOf } from './secrets.service'

const own = (member: Member, filter: object): Promise<BookingRecord | null> =>
  Bookings.findOne({ ...filter, accountId: new mongoose.Types.ObjectId(member.id) }).lean<BookingRecord>()

/** What the phone needs for one's ticket. Throws `conflict` for who has no seat, `not-found` for anybody else's. */
export const getTicket = async (sealer: Sealer, member: Member, id: string, now: Date): Promise<Ticket> => {
  const record = await own(member, { _id: id })
  if (!record) throw new ProblemError('not-found')
  if (record.state !== 'seated') throw new ProblemError('conflict', '有座位的人才有签到码')
  const { training, session } = await findSession(record.sessionId.toHexString())
  const { day } = await keysOf(sealer, session)
  const { isIn, since } = await attendanceOfBooking(record._id)
  return {
    booking: id,
    title: training.title,
    startsAt: session.startsAt.toISOString(),
    endsAt: session.endsAt.toISOString(),
    ...(session.venue && { venue: session.venue }),
    mode: record.mode,
    key: ticketKey(mac, day, id),
    now: now.toISOString(),
    ...(isIn && since !== undefined && { since: new Date(since).toISOString() }),
  }
}

const toldClosed = (closed: Closed, startsAt: Date): string => {
  if (closed === 'cancelled') return '这一场已经取消'
  if (closed === 'over') return '这一场已经结束，请找工作人员按名字补签'
  if (closed === 'another-day') return `这一场在${shanghaiDay(startsAt)}，今天不能签到`
  return `签到从${shanghaiTime(new Date(startsAt.getTime() - 3_600_000))}开始`
}

/** Checks oneself in with the code of the screen or the wall. Every refusal says what to do instead. */
export const checkIn = async (
  sealer: Sealer,
  member: Member,
  { session: sessionId, code }: { session: string; code: string },
  now: Date,
) => {
  const { training, session } = await findSession(sessionId)
  const keys = await keysOf(sealer, session)
  const verdict = judgeWall(mac, keys, code, now.getTime())
  if (verdict === 'forged') throw new ProblemError('invalid-input', '这不是这一场的签到码，请扫会场里的码')
  const closed = closedToAll(session, now)
  if (closed) throw new ProblemError('conflict', toldClosed(closed, session.startsAt))
  if (verdict === 'clock') throw new ProblemError('conflict', '这个码过时了，请再扫一次屏幕上现在的码')
  const booking = await own(member, { sessionId: session._id, state: 'seated' })
  if (!booking) throw new ProblemError('conflict', '这一场里没有您的座位，请找工作人员，有空位可以现场加入')
  const { _id: bookingId } = booking
  const way = code.startsWith('p') ? 'printed' : 'screen'
  const key = `self ${bookingId.toHexString()} ${code}`
  const { attendance, isNew } = await addDeed({ sessionId: session._id, bookingId, kind: 'in', way, at: now, key, after: 'latest' }, now)
  const since = new Date(attendance.since ?? now.getTime()).toISOString()
  return { booking: bookingId.toHexString(), title: training.title, since, isAgain: !isNew }
}
