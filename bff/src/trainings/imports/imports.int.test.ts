import { trainingsDeskContract } from '@tisc/shared/trainings/trainings.staff.contract'
import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { problemOf, startTestApp } from '../../../test/app'
import { startWork } from '../../../test/browser'
import { freshNumber, openPhone } from '../../../test/phone'
import { openTraining } from '../../../test/trainings'
import { inTransaction } from '../../platform/mongo'
import { getRoster, verifySession } from '../roster.service'
import { importSignUps } from './imports.staff.service'

/** 70 MB of nothing in 70 kB; made before anything else, because making it takes its time. */
const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(70 * 1024 * 1024) })
const app = startTestApp()
let count = 0
const trainer = async () => {
  count += 1
  return (await startWork(app, `导入培训师${count}`, ['trainer'])).browser.client(trainingsDeskContract)
}
const utf8 = (text: string) => new TextEncoder().encode(text)
const send = async (session: string, bytes: Uint8Array, desk?: Awaited<ReturnType<typeof trainer>>) =>
  (desk ?? (await trainer())).importSignUps({ params: { id: session }, upload: { name: '名单.csv', bytes } })
const told = ({ lines }: Awaited<ReturnType<typeof send>>) => lines.map(({ line, outcome, say }) => `${line} ${outcome} ${say}`)

it('answers every line: who has a seat, who waits, who was there, and what is wrong with the others', async () => {
  const { session } = await openTraining(app, { 'on-site': 1, online: 5 })
  const [first, second, third] = [freshNumber(), freshNumber(), freshNumber()]
  const member = openPhone(app)
  await member.signInByPhone(second)
  const long = '名'.repeat(61)
  const rare = '𠮷·阿卜杜热西提'
  const text = `样例名单\n姓名,手机号,参加方式\n${rare},${first},现场\n=cmd(),${freshNumber()},现场\n甲,${second},现场\n乙,123,线上\n,${freshNumber()},线上\n${long},${freshNumber()},线上\n丙,${third},\n丁,${first},线上\n`
  const desk = await trainer()
  const report = await send(session, utf8(text), desk)
  expect(told(report)).toEqual([
    '3 seated 有座位',
    '4 refused 姓名像是公式，请改成文字',
    '5 waiting 候补',
    '6 refused 手机号是11位数字，请检查',
    '7 refused 没有姓名',
    '8 refused 姓名最多60个字',
    '9 refused 请写参加方式：现场、线上',
    '10 refused 和第3行是同一个号码',
  ])
  expect(told(await send(session, utf8(text), desk)).filter((line) => line.includes('there'))).toEqual([
    '3 there 早就在名单上',
    '5 there 早就在名单上',
  ])
  const roster = await desk.getRoster({ params: { id: session }, query: {} })
  expect(roster).toMatchObject({ total: 2, items: [{ name: rare, state: 'seated' }, { state: 'waiting' }] })
  expect((await verifySession(session)).differences).toEqual([])
})

it('reads GB18030, workbooks with shared, inline and reckoned cells, and says what merged cells left out', async () => {
  const { session } = await openTraining(app, { online: 50 })
  const [first, second, third] = [freshNumber(), freshNumber(), freshNumber()]
  expect(told(await send(session, iconv.encode(`姓名,手机号\r\n周明远,${first}\r\n`, 'gb18030')))).toEqual(['2 seated 有座位'])
  const sheet = `<worksheet><sheetData>
    <row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c><c r="C1" t="s"><v>0</v></c></row>
    <row r="2"><c r="A2" t="inlineStr"><is><r><t>李</t></r><r><t>四</t></r></is></c><c r="C2"><v>${second}</v></c></row>
    <row r="3"><c r="A3" t="str"><f>A2&amp;"x"</f><v>王五</v></c><c r="C3" t="s"><v>1</v></c></row>
    <row r="4"><c r="C4"><v>${freshNumber()}</v></c></row>
  </sheetData><mergeCells><mergeCell ref="A3:A4"/></mergeCells></worksheet>`
  const strings = `<sst><si><t>手机号</t></si><si><t>${third}</t></si></sst>`
  const book = zipSync({ 'xl/worksheets/sheet1.xml': strToU8(sheet), 'xl/sharedStrings.xml': strToU8(strings) })
  expect(told(await send(session, book))).toEqual([
    '2 seated 有座位',
    '3 seated 有座位',
    '4 refused 没有姓名；表里有合并的单元格，请先取消合并',
  ])
})

it('refuses clearly, and signs up nobody: a sheet of 100,000 lines, no heads, a bomb, an old workbook, a broken one, a draft', async () => {
  const { session } = await openTraining(app, { online: 50 })
  const desk = await trainer()
  const refusalOf = async (bytes: Uint8Array) => ((await problemOf(send(session, bytes, desk))) as { detail?: string }).detail
  const many = `姓名,手机号\n${Array.from({ length: 100_000 }, (_, at) => `甲${at},139${String(at).padStart(8, '0')}`).join('\n')}\n`
  expect(await refusalOf(utf8(many))).toBe('这张表有100000行，一次最多500行，请分成几张；这次一个人也没有报上')
  expect(await refusalOf(utf8('a,b\n1,2\n'))).toBe('没有找到表头：要有“姓名”和“手机号”两列')
  expect(await refusalOf(bomb)).toBe('这个文件展开以后太大，请只留要导入的一页')
  expect(await refusalOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toBe('这是旧的.xls文件，请另存为.xlsx或CSV再上传')
  expect(await refusalOf(utf8('PK\u0003\u0004 nothing'))).toBe('这个Excel文件打不开，请另存一份再上传')
  expect((await desk.getRoster({ params: { id: session }, query: {} })).total).toBe(0)
})

it('leaves nobody on the list without a name when the change is not noted in the end, and says so the next time', async () => {
  const { session } = await openTraining(app, { online: 5 })
  const viewer = { id: 'a'.repeat(24), name: '培训专员', roles: [], session: '', may: () => true, note: () => {} }
  const sheet = utf8(`姓名,手机号\n庚,${freshNumber()}\n`)
  const failing = inTransaction(async () => {
    await importSignUps(app.house.vault, viewer, session, sheet, app.clock.now())
    throw new Error('not noted')
  })
  await expect(failing).rejects.toThrow('not noted')
  expect((await getRoster(app.house.vault, session, 1, 'list', app.clock.now())).items).toMatchObject([{ name: '庚', state: 'seated' }])
  expect(told(await send(session, sheet))).toEqual(['2 there 早就在名单上'])
})
