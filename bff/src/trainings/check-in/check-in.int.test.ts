import { checkInContract } from '@tisc/shared/trainings/check-in/check-in.contract'
import { doorContract } from '@tisc/shared/trainings/check-in/check-in.staff.contract'
import { slotOf, ticketCode } from '@tisc/shared/trainings/check-in/codes'
import { problemOf, startTestApp } from '../../../test/app'
import { startWork } from '../../../test/browser'
import { freshNumber } from '../../../test/phone'
import { freshKey, openTraining, trainee } from '../../../test/trainings'
import { verifySession } from '../roster.service'
import { AttendanceDeeds } from './attendance-deed.model'
import { mac } from './mac'

const app = startTestApp()
const start = app.clock.now().getTime()
const week = 7 * 24 * 3_600_000
/** Ten minutes before the session of `openTraining` begins. */
const onTheDay = () => app.clock.moveTo(new Date(start + week - 600_000).toISOString())
beforeEach(() => app.clock.moveTo(new Date(start).toISOString()))

let trainers = 0
/** A trainer at work at this moment of the clock. */
const trainerHere = async () => {
  trainers += 1
  const { browser } = await startWork(app, `培训专员${trainers}`, ['trainer'])
  return browser.client(doorContract)
}

/** A session with people in it, its door, and the clock at the day. */
const openDoor = async (seats = 3, people = 2) => {
  const opened = await openTraining(app, { 'on-site': seats })
  const guests = []
  for (let count = 0; count < people; count++) {
    const who = await trainee(app)
    const booking = await who.trainings.signUp({ params: { id: opened.session }, body: { mode: 'on-site' }, key: freshKey() })
    guests.push({ ...who, booking, checkIn: who.phone.client(checkInContract) })
  }
  onTheDay()
  const params = { id: opened.session }
  for (const { phone } of guests) await phone.accounts.refresh({ body: {} })
  return { ...opened, guests, params, door: await trainerHere() }
}
type Guest = Awaited<ReturnType<typeof openDoor>>['guests'][number]

const showTicket = async (guest: Guest | undefined, minutesOff = 0) => {
  if (!guest) throw new Error('nobody')
  const { key, booking } = await guest.checkIn.getTicket({ params: { id: guest.booking.id } })
  return ticketCode(mac, key, booking, slotOf(app.clock.now().getTime() + minutesOff * 60_000))
}
const device = (name: string) => ({ device: `device-${name}`, key: freshKey() })

describe('a ticket', () => {
  it('lets its owner in once, whichever device sees it, and by name when the phone’s clock is wrong', async () => {
    const { guests, params, door } = await openDoor()
    const text = await showTicket(guests[0])
    const first = await door.scanTicket({ params, body: { text, ...device('one') } })
    expect(first).toMatchObject({ outcome: 'in', booking: guests[0]?.booking.id })
    expect(await door.scanTicket({ params, body: { text, ...device('two') } })).toMatchObject({ outcome: 'already', since: first.since })
    expect(await guests[0]?.checkIn.getTicket({ params: { id: guests[0].booking.id } })).toMatchObject({ since: first.since })
    const late = { text: await showTicket(guests[1], -180), ...device('one') }
    expect(await door.scanTicket({ params, body: late })).toEqual({ outcome: 'clock', booking: guests[1]?.booking.id, minutesOff: -180 })
    const tick = { booking: guests[1]?.booking.id ?? '', kind: 'in' as const, ...device('one') }
    expect((await door.tickName({ params, body: tick })).items).toMatchObject([{ kind: 'in', way: 'name' }])
  })

  it('is told apart from one of another session, of another day, of somebody else’s making', async () => {
    const [here, there] = [await openDoor(), await openTraining(app, { 'on-site': 2 }, { title: '另一个培训' })]
    const guest = here.guests[0] as Guest
    const scan = async (text: string, params = here.params) => problemOf(here.door.scanTicket({ params, body: { text, ...device('one') } }))
    const text = await showTicket(guest)
    app.clock.moveTo(new Date(start + week - 600_000 + week).toISOString())
    const later = await trainerHere()
    const elsewhere = later.scanTicket({ params: { id: there.session }, body: { text, ...device('one') } })
    expect(await problemOf(elsewhere)).toMatchObject({ status: 409, detail: expect.stringContaining('那一场的码，不是这一场的') })
    onTheDay()
    expect(await scan(text.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))).toMatchObject({
      status: 422,
      detail: expect.stringContaining('伪造'),
    })
    expect(await scan('https://example.org')).toMatchObject({ status: 422, detail: '这不是我们的签到码' })
    expect(await scan(`T1.${'f'.repeat(24)}.0.${'A'.repeat(16)}`)).toMatchObject({ status: 422, detail: expect.stringContaining('不认识') })
    expect(await problemOf(here.guests[1]?.checkIn.getTicket({ params: { id: guest.booking.id } }) as never)).toMatchObject({ status: 404 })
    app.clock.moveTo(new Date(start + week - 24 * 3_600_000).toISOString())
    const early = await trainerHere()
    const before = early.scanTicket({ params: here.params, body: { text, ...device('one') } })
    expect(await problemOf(before)).toMatchObject({ status: 409, detail: '这一场在2026-12-01，今天不能签到' })
    expect(await AttendanceDeeds.countDocuments({ sessionId: here.session })).toBe(0)
  })

  it('forged three hundred times lets nobody in', async () => {
    const { guests, params, door } = await openDoor(2, 1)
    const id = guests[0]?.booking.id ?? ''
    const texts = Array.from({ length: 300 }, (_, at) =>
      ticketCode(mac, Buffer.alloc(32, at % 256).toString('base64url'), id, slotOf(app.clock.now().getTime() + (at % 5) * 30_000)),
    )
    const answers = await Promise.all(texts.map((text) => problemOf(door.scanTicket({ params, body: { text, ...device('one') } }))))
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(300)
    expect(await AttendanceDeeds.countDocuments({ bookingId: id })).toBe(0)
  }, 60_000)
})

describe('the code of the session', () => {
  const wall = (address: string) => ({
    session: new URL(address).pathname.split('/')[2] ?? '',
    code: new URL(address).pathname.split('/')[3] ?? '',
  })

  it('checks in who scans it, while it is shown; printed, while the session is on', async () => {
    const { guests, params, door } = await openDoor()
    const codes = await door.getWallCodes({ params })
    const [one, two] = guests as [Guest, Guest]
    expect(await one.checkIn.checkIn({ body: wall(codes.screen) })).toMatchObject({ title: '样例培训', isAgain: false })
    expect(await one.checkIn.checkIn({ body: wall(codes.screen) })).toMatchObject({ isAgain: true })
    app.clock.moveTo(new Date(app.clock.now().getTime() + 300_000).toISOString())
    expect(await problemOf(two.checkIn.checkIn({ body: wall(codes.screen) }))).toMatchObject({
      status: 409,
      detail: expect.stringContaining('过时'),
    })
    const forged = { ...wall(codes.screen), code: `p.${'A'.repeat(16)}` }
    expect(await problemOf(two.checkIn.checkIn({ body: forged }))).toMatchObject({ status: 422 })
    expect(await two.checkIn.checkIn({ body: wall(codes.printed) })).toMatchObject({ isAgain: false })
    const outsider = await trainee(app)
    const asked = outsider.phone.client(checkInContract).checkIn({ body: wall(codes.printed) })
    expect(await problemOf(asked)).toMatchObject({ status: 409, detail: expect.stringContaining('没有您的座位') })
    app.clock.moveTo(new Date(start + week + 3 * 3_600_000).toISOString())
    await two.phone.accounts.refresh({ body: {} })
    expect(await problemOf(two.checkIn.checkIn({ body: wall(codes.printed) }))).toMatchObject({
      status: 409,
      detail: expect.stringContaining('已经结束'),
    })
  })
})

describe('the door', () => {
  it('has one deed when many devices tick one person at the same moment, and all of them learn of it', async () => {
    const { guests, params, door } = await openDoor()
    const booking = guests[0]?.booking.id ?? ''
    const ticks = Array.from({ length: 20 }, (_, at) => door.tickName({ params, body: { booking, kind: 'in', ...device(`no-${at}`) } }))
    await Promise.all(ticks)
    const { items } = await door.getDeeds({ params, query: {} })
    expect(items).toMatchObject([{ booking, kind: 'in', by: expect.stringContaining('培训专员') }])
    await door.tickName({ params, body: { booking, kind: 'out', ...device('one') } })
    expect((await door.getDeeds({ params, query: { after: 1 } })).items).toMatchObject([{ kind: 'out', after: items[0]?.id }])
    expect((await door.getDoor({ params })).people).toHaveLength(2)
  })

  it('takes in what a device did without network, keeps what contradicts, and lets somebody decide', async () => {
    const { guests, params, door } = await openDoor()
    const [one, two] = guests.map(({ booking }) => booking.id) as [string, string]
    const { key, until } = await door.takeAlong({ params })
    expect(until).toBe('2026-12-01T16:00:00.000Z')
    expect(key).toHaveLength(43)
    await door.tickName({ params, body: { booking: one, kind: 'in', ...device('online') } })
    const at = app.clock.now().toISOString()
    const deeds = [one, two].map((booking) => ({ key: freshKey(), booking, kind: 'in' as const, way: 'name' as const, at }))
    const body = { device: 'device-offline', deeds: [...deeds, { ...deeds[0], key: freshKey(), booking: 'f'.repeat(24) } as never] }
    const synced = await door.syncDeeds({ params, body })
    expect(synced.items.map(({ booking }) => booking)).toEqual([one, two])
    expect(synced.unknown).toHaveLength(1)
    expect((await door.syncDeeds({ params, body })).items).toEqual(synced.items)
    expect(await AttendanceDeeds.countDocuments({ bookingId: one })).toBe(2)
    await door.settleDeeds({ params, body: { booking: one, isIn: true } })
    expect((await door.getDeeds({ params, query: {} })).items.map(({ kind }) => kind)).toEqual(['in', 'in', 'in', 'settle-in'])
  })

  it('gives a free seat to somebody who walks in, once, and none where there is none', async () => {
    const { params, door, session } = await openDoor(3, 2)
    app.clock.moveTo(new Date(start + week + 600_000).toISOString())
    const phone = freshNumber()
    const walkIn = { name: '张𠮷', phone, mode: 'on-site' as const }
    const added = await door.addWalkIn({ params, body: walkIn, key: freshKey() })
    expect(added).toMatchObject({ person: { name: '张𠮷', state: 'seated' }, items: [{ way: 'walk-in' }] })
    expect(await problemOf(door.addWalkIn({ params, body: walkIn, key: freshKey() }))).toMatchObject({
      status: 409,
      detail: expect.stringContaining('已经有座位'),
    })
    const second = door.addWalkIn({ params, body: { ...walkIn, phone: freshNumber() }, key: freshKey() })
    expect(await problemOf(second)).toMatchObject({ status: 409, detail: '没有空位了' })
    expect((await door.getDoor({ params })).people.map(({ name }) => name)).toContain('张𠮷')
    expect((await verifySession(session)).differences).toEqual([])
  })
})
