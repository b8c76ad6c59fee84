import { consents } from '@tisc/shared/accounts/consents'
import { messagesContract } from '@tisc/shared/messages/messages.contract'
import { calendarContract } from '@tisc/shared/trainings/calendar/calendar.contract'
import mongoose from 'mongoose'
import { convertIcsCalendar } from 'ts-ics'
import { startTestApp } from '../../../test/app'
import { addTopic } from '../../../test/articles'
import { messageRound } from '../../../test/messages'
import { freshKey, openTraining, trainee } from '../../../test/trainings'
import { personalParts } from '../../personal-parts'
import { inTransaction } from '../../platform/mongo'
import { Trainings } from '../training.model'
import { cancelSession } from '../training.staff.service'
import { CalendarAddresses } from './calendar-address.model'
import { CalendarVersions } from './calendar-version.model'
import { remindOfSessions } from './reminding.service'

const app = startTestApp()
const start = app.clock.now().getTime()
beforeEach(() => app.clock.moveTo(new Date(start).toISOString()))
beforeAll(() => addTopic('rights', '维权援助'))
const trainer = { id: 'a'.repeat(24), name: '培训专员', roles: [], session: '', may: () => true, note: () => {} }
const minutes = (count: number) => app.clock.moveTo(new Date(app.clock.now().getTime() + count * 60_000).toISOString())

/** This parser leaves a 0 away, which is what no number means. */
const parse = (text: string) => {
  const calendar = convertIcsCalendar(undefined, text)
  return { ...calendar, events: calendar.events?.map((event) => ({ ...event, sequence: event.sequence ?? 0 })) }
}

/** Read by a parser that shares nothing with the library that wrote it. */
const read = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(app.base + path, { headers })
  const text = await answer.text()
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    text,
    ...(answer.status === 200 && { calendar: parse(text) }),
  }
}
const pathOf = (address = '') => new URL(address).pathname
const booked = async (more = {}) => {
  const opened = await openTraining(app, { 'on-site': 1, online: 5 }, more)
  const who = await trainee(app)
  const booking = await who.trainings.signUp({ params: { id: opened.session }, body: { mode: 'on-site' }, key: freshKey() })
  const calendars = who.phone.client(calendarContract)
  return { ...opened, who, booking, calendars }
}

it('writes times with their zone, lines that every client takes, and Chinese as it is', async () => {
  const { id, session } = await openTraining(
    app,
    { online: 5 },
    { topic: 'rights', title: '样例；培训, 一', about: `很长${'长'.repeat(200)}𠮷` },
  )
  const { text, type, calendar } = await read('/calendars/trainings.ics?from=elsewhere')
  expect(type).toBe('text/calendar; charset=utf-8')
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  expect(text).not.toMatch(/[^\r]\n/)
  expect(text).toContain('DTSTART;TZID=Asia/Shanghai:20261201T100000')
  expect(text).toMatch(/DTSTAMP:\d{8}T\d{6}Z/)
  expect(calendar?.timezones?.[0]).toMatchObject({ id: 'Asia/Shanghai', props: [expect.objectContaining({ offsetTo: '+0800' })] })
  const event = calendar?.events?.find(({ uid }) => uid.includes(session))
  expect(event).toMatchObject({ summary: '样例；培训, 一', sequence: 0, status: 'CONFIRMED', url: `https://tisc.example/trainings/${id}` })
  expect(event?.start.date.toISOString()).toBe('2026-12-01T02:00:00.000Z')
  expect(event?.description).toContain('𠮷')
  expect((await read('/calendars/topics/rights.ics')).text).toContain(session)
  expect((await read('/calendars/topics/nothing.ics')).status).toBe(404)
})

it('keeps the id, counts every change once, and says that a session was called off', async () => {
  const { id, session } = await openTraining(app)
  const eventNow = async () => (await read('/calendars/trainings.ics')).calendar?.events?.find(({ uid }) => uid.includes(session))
  expect(await eventNow()).toMatchObject({ sequence: 0, status: 'CONFIRMED' })
  minutes(5)
  await Trainings.updateOne({ _id: id, 'sessions._id': new mongoose.Types.ObjectId(session) }, { $set: { 'sessions.$.venue': '另一场地' } })
  const moved = await Promise.all([eventNow(), eventNow()])
  expect(moved.map((event) => event?.sequence)).toEqual([1, 1])
  expect(moved[0]).toMatchObject({ location: '另一场地', lastModified: { date: new Date(start + 5 * 60_000) } })
  await inTransaction(() => cancelSession(trainer, session, '讲师生病', app.clock.now()))
  expect(await eventNow()).toMatchObject({ sequence: 2, status: 'CANCELLED' })
})

it('has one booking under one id, alone and in its owner’s calendar, until it is given back', async () => {
  const { who, booking, calendars } = await booked()
  const alone = await who.phone.request('GET', `/api/trainings/bookings/${booking.id}/calendar.ics`)
  expect(await alone.text()).toContain(`UID:booking-${booking.id}@`)
  const { address } = await calendars.renewCalendarAddress()
  const mine = async () => (await read(pathOf(address))).calendar?.events ?? []
  expect(await mine()).toMatchObject([{ status: 'CONFIRMED', sequence: 0, location: '样例场地' }])
  await who.trainings.switchMode({ params: { id: booking.id }, body: { mode: 'online' } })
  expect(await mine()).toMatchObject([{ status: 'CONFIRMED', sequence: 1 }])
  await who.trainings.cancelBooking({ params: { id: booking.id } })
  expect(await mine()).toMatchObject([{ status: 'CANCELLED', sequence: 2 }])
})

it('opens one’s calendar by a secret alone, which can be renewed and ended', async () => {
  const { calendars, who } = await booked()
  expect(await calendars.getCalendarAddress()).toEqual({})
  const first = await calendars.renewCalendarAddress()
  expect(await calendars.getCalendarAddress()).toEqual(first)
  expect(JSON.stringify(await CalendarAddresses.find().lean())).not.toContain(pathOf(first.address).slice(-47, -4))
  const second = await calendars.renewCalendarAddress()
  expect((await read(pathOf(first.address))).status).toBe(404)
  expect((await read(pathOf(second.address))).status).toBe(200)
  const { id } = await who.phone.accounts.getAccount()
  const part = personalParts.find(({ name }) => name === 'calendar')
  await inTransaction((session) => part?.erase(id, app.clock.now(), session) ?? Promise.resolve())
  expect((await read(pathOf(second.address))).status).toBe(404)
  expect(await CalendarVersions.countDocuments({ accountId: id })).toBe(0)
})

it('reminds who has a seat, a day and an hour before, and once each', async () => {
  const { who } = await booked()
  await who.phone.request('PUT', '/api/accounts/me/consents/subscriptions', { version: consents.subscriptions.version })
  const round = messageRound(app)
  const titles = async () => {
    for (let times = 0; times < 2; times++) await remindOfSessions(app.clock.now())
    await round()
    await who.phone.accounts.refresh({ body: {} })
    return (await who.phone.client(messagesContract).listMessages({ query: {} })).items.map(({ title }) => title)
  }
  minutes(6 * 24 * 60 - 1)
  expect(await titles()).toEqual([])
  minutes(1)
  expect(await titles()).toEqual(['您报名的培训快到了'])
  minutes(23 * 60)
  expect(await titles()).toEqual(['您的培训一小时内开始', '您报名的培训快到了'])
  minutes(60)
  expect(await titles()).toHaveLength(2)
})
