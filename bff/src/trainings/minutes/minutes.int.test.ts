import { accountsContract } from '@tisc/shared/accounts/accounts.contract'
import { doorContract } from '@tisc/shared/trainings/check-in/check-in.staff.contract'
import { minutesContract } from '@tisc/shared/trainings/minutes/minutes.staff.contract'
import { matchOf, participantsOf } from '@tisc/shared/trainings/minutes/participants'
import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { problemOf, startTestApp } from '../../../test/app'
import { trainerHere } from '../../../test/attendance'
import { freshKey, openTraining, trainee } from '../../../test/trainings'
import { MinutesLines } from './minutes-line.model'
import { readList } from './read-list.staff'

const app = startTestApp()

it('reads what meeting tools write: heads below other lines, times or lengths, GB18030, and says what it could not read', () => {
  const text =
    '会议主题,样例\r\n\r\n用户昵称,手机号,入会时间,退会时间\r\n甲,+86 139 0000 0001,2026-12-01 10:00:00,2026/12/1 11:30\r\n乙,,胡写,也胡写\r\n"=HYPERLINK(1)",,2026-12-01 10:00:00,2026-12-01 10:30:00'
  for (const bytes of [Buffer.from(`\uFEFF${text}`), iconv.encode(text, 'gb18030')]) {
    const { lines, unread } = readList(bytes)
    expect(lines[0]).toEqual({
      name: '甲',
      phone: '13900000001',
      stay: { from: Date.parse('2026-12-01T02:00:00Z'), to: Date.parse('2026-12-01T03:30:00Z') },
    })
    expect(lines[1]?.name).toBe('=HYPERLINK(1)')
    expect(unread).toEqual([5])
  }
  const lengths = readList(Buffer.from('姓名,时长\n甲,65\n乙,1:05:20\n丙,1小时5分钟\n丁,x'))
  expect(lengths.lines.map(({ minutes }) => minutes)).toEqual([65, 65, 65])
  for (const none of ['', '\0\0\0', 'a,b\n1,2', '姓名\n甲']) expect(() => readList(Buffer.from(none))).toThrow()
  expect(() => readList(Buffer.from('PK\u0003\u0004'))).toThrow()
  expect(() => readList(Buffer.from(`姓名,时长\n${'甲,1\n'.repeat(100_000)}`))).toThrow()
})

it('reads a workbook as well: times as text or as its own numbers, lengths as parts of a day', () => {
  const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
  const number = (place: string, value: string) => `<c r="${place}"><v>${value}</v></c>`
  const workbook = (...rows: string[]) =>
    zipSync({
      'xl/worksheets/sheet1.xml': strToU8(
        `<worksheet><sheetData>${rows.map((row, at) => `<row r="${at + 1}">${row}</row>`).join('')}</sheetData></worksheet>`,
      ),
    })
  const heads = cell('A1', '姓名') + cell('B1', '入会时间') + cell('C1', '退会时间')
  const stay = { from: Date.parse('2026-12-01T02:00:00Z'), to: Date.parse('2026-12-01T03:30:00Z') }
  const rows = [
    cell('A2', '甲') + cell('B2', '2026-12-01 10:00:00') + cell('C2', '2026-12-01 11:30:00'),
    // 1 December 2026 at 10:00 and 11:30, as a spreadsheet keeps them
    cell('A3', '乙') + number('B3', '46357.4166666667') + number('C3', '46357.4791666667'),
  ]
  expect(readList(workbook(heads, ...rows)).lines).toMatchObject([
    { name: '甲', stay },
    { name: '乙', stay },
  ])
  const lengths = readList(workbook(cell('A1', '姓名') + cell('B1', '时长'), cell('A2', '甲') + number('B2', '0.0451388888888889')))
  expect(lengths.lines).toMatchObject([{ minutes: 65 }])
})

it('takes lines of one person together and matches by number, else by a name that is one person’s alone', () => {
  const m = 60_000
  const people = participantsOf(
    [
      { name: '甲', stay: { from: 0, to: 50 * m } },
      { name: ' 甲 ', stay: { from: 40 * m, to: 70 * m } },
      { name: '乙', minutes: 500 },
    ],
    { from: 0, to: 100 * m },
  )
  expect(people.map(({ minutes }) => minutes)).toEqual([70, 100])
  const known = [
    { booking: '1', name: '甲', phone: '13900000001' },
    { booking: '2', name: '甲', phone: '13900000002' },
    { booking: '3', name: '乙' },
  ]
  expect(matchOf({ name: '谁', phone: '13900000002', minutes: 1 }, known)).toEqual({ booking: '2', candidates: [] })
  expect(matchOf({ name: '甲', minutes: 1 }, known)).toEqual({ candidates: ['1', '2'] })
  expect(matchOf({ name: '乙', minutes: 1 }, known)).toEqual({ booking: '3', candidates: [] })
  expect(matchOf({ name: '乙的手机', minutes: 1 }, known)).toEqual({ candidates: ['3'] })
})

it('checks in who stayed long enough, and lets somebody say who the doubtful are', async () => {
  const { session, training } = await openTraining(app, { online: 10 })
  const guests = []
  for (const name of ['甲', '乙', '丙']) {
    const who = await trainee(app)
    await who.phone.client(accountsContract).changeAccount({ body: { name } })
    guests.push(await who.trainings.signUp({ params: { id: session }, body: { mode: 'online' }, key: freshKey() }))
  }
  const params = { id: session }
  const list = Buffer.from('姓名,时长\n甲,100\n乙,30\n小丙,110\n外人,120')
  app.clock.moveTo(training.sessions[0]?.startsAt ?? '')
  const early = (await trainerHere(app)).client(minutesContract)
  expect(await problemOf(early.uploadMinutes({ params, upload: { name: 'list.csv', bytes: list } }))).toMatchObject({ status: 409 })
  app.clock.moveTo(new Date(Date.parse(training.sessions[0]?.endsAt ?? '') + 1).toISOString())
  const browser = await trainerHere(app)
  const desk = browser.client(minutesContract)
  const { items, length } = await desk.uploadMinutes({ params, upload: { name: 'list.csv', bytes: list } })
  expect(length).toBe(120)
  expect(items.map(({ name, state, isEnough }) => [name, state, isEnough])).toEqual([
    ['甲', 'matched', true],
    ['乙', 'matched', false],
    ['小丙', 'doubtful', true],
    ['外人', 'doubtful', true],
  ])
  const [, , doubtful, stranger] = items
  expect(doubtful?.candidates).toEqual([guests[2]?.id])
  await desk.settleMinutes({ params: { id: session, line: doubtful?.id ?? '' }, body: { booking: guests[2]?.id ?? '' } })
  await desk.settleMinutes({ params: { id: session, line: stranger?.id ?? '' }, body: { booking: null } })
  const { deeds } = await browser.client(doorContract).getDoor({ params })
  expect(deeds.map(({ booking, way }) => [booking, way])).toEqual([
    [guests[0]?.id, 'minutes'],
    [guests[2]?.id, 'minutes'],
  ])
  await desk.uploadMinutes({ params, upload: { name: 'list.csv', bytes: list } })
  expect((await browser.client(doorContract).getDoor({ params })).deeds).toHaveLength(2)
  expect(JSON.stringify(await MinutesLines.find().lean())).not.toContain('外人')
})
