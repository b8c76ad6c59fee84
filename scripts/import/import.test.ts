import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { MongoClient } from 'mongodb'
import { house } from '../house'
import { startEmbeddedDatabase } from '../start/embedded-database'
import { loadStarterContent } from '../starter/load-starter-content'
import { runHere } from '../test/run-here'
import { main } from './main'

const folder = mkdtempSync(join(tmpdir(), 'tisc-import-'))
const data = join(folder, 'data')
let database: Awaited<ReturnType<typeof startEmbeddedDatabase>>
let client: MongoClient

/** The command, beside a running server: its engine lives on the data folder. */
const runImport = async (...given: string[]) => {
  const { code, out, problem } = await runHere(main, given)
  return { code, printed: [out, problem].filter(Boolean).join('\n') }
}

/** The same as a process of its own. */
const spawnImport = async (...given: string[]) => {
  const tellMemory = "data:text/javascript,process.on('exit',()=>console.error('rss',process.resourceUsage().maxRSS))"
  const child = spawn(process.execPath, [join(house, 'scripts/run.mjs'), 'import', ...given], {
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: `--import ${tellMemory}` },
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (printed += text))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  const memory = Math.max(...[...printed.matchAll(/^rss (\d+)$/gm)].map((match) => Number(match[1]) / 1024))
  return { code, printed, memory }
}

const write = (path: string, content: string | Uint8Array) => {
  const file = join(folder, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, content)
  return path
}
const articles = () => client.db().collection('articles').find().sort({ issue: 1, position: 1 }).toArray()
const issues = () => client.db().collection('issues').find().sort({ serial: 1 }).toArray()

const original = { folder: process.cwd(), environment: { ...process.env } }
beforeAll(async () => {
  Object.assign(process.env, { DATA_DIR: data, MONGODB_URI: '' })
  database = await startEmbeddedDatabase({ folder: join(data, 'mongo'), syncOnCommit: false })
  process.chdir(folder)
  client = await MongoClient.connect(database.ready.uri)
}, 120_000)
afterEach(async () => {
  await client.db().dropDatabase()
})
afterAll(async () => {
  process.chdir(original.folder)
  process.env = original.environment
  await client.close()
  await database.stop(5_000)
  rmSync(folder, { recursive: true })
})

describe('npm run import', () => {
  it('brings the good files in, names each bad one with its reason, and fails; memory stays below 500 MB', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(100 * 1024 * 1024) }, { level: 1 })
    write('mixed/good.txt', '窗口搬家\n\n请到新窗口。\n')
    write('mixed/empty.txt', '')
    write('mixed/large.txt', `长\n${'很长的一行文字。\n'.repeat(1_100_000)}`)
    write(
      'mixed/binary.txt',
      Uint8Array.from({ length: 9_000 }, (_, at) => (at * 7) % 256),
    )
    write('mixed/bomb.docx', bomb)
    write('mixed/large-page.html', `<h1>标题</h1>${'<p>一段<b>文字</b></p>'.repeat(20_000)}`)
    write('mixed/script.html', '<h1>另一篇</h1><p onclick="steal()">好的。<script>steal()</script></p>')
    write('mixed/picture.png', 'x')
    const { code, printed, memory } = await spawnImport('--publish', 'mixed', 'nowhere.txt')
    expect(code).toBe(1)
    expect(printed).toMatch(/✗ nowhere\.txt：没有这个文件或文件夹/)
    expect(printed).toMatch(/✗ mixed\/empty\.txt：文件是空的/)
    expect(printed).toMatch(/✗ mixed\/large\.txt：.*26\.\d MB/)
    expect(printed).toMatch(/✗ mixed\/binary\.txt：/)
    expect(printed).toMatch(/✗ mixed\/bomb\.docx：解压后有100 MB/)
    expect(printed).toMatch(/读了3份，发布3篇，跳过1个不是文档的文件，5份没有导入/)
    expect((await articles()).map(({ title, state }) => `${title} ${state}`).sort()).toEqual([
      '另一篇 published',
      '标题 published',
      '窗口搬家 published',
    ])
    expect(JSON.stringify(await articles())).not.toContain('steal')
    expect(memory).toBeLessThan(500)
  }, 180_000)

  it('logs what the operator published, who and when', async () => {
    write('one.txt', '第一篇\n\n第一稿。\n')
    await runImport('--publish', '--root', 'desk', 'one.txt')
    write('one.txt', '第一篇\n\n第二稿。\n')
    await runImport('--publish', '--root', 'desk', '--note', '改了一处', 'one.txt')
    const lines = await client.db().collection('auditLines').find().sort({ _id: 1 }).toArray()
    expect(lines.map(({ what, after }) => [what, JSON.parse(after)])).toEqual([
      ['import --publish: published', { title: '第一篇', file: 'one.txt' }],
      ['import --publish: corrected', { title: '第一篇', file: 'one.txt' }],
    ])
    expect(lines[0]).toMatchObject({ at: expect.any(Date), who: { name: expect.stringMatching(/^命令行（.+）$/) } })
    expect(await articles()).toMatchObject([{ version: 2, corrections: [{ note: '改了一处' }] }])
  }, 180_000)

  it('puts articles into an issue in the order of the arguments', async () => {
    for (const name of ['甲', '乙', '丙']) write(`${name}.txt`, `${name}的标题\n\n${name}的文字。\n`)
    const { code } = await runImport('--issue', '12', '--date', '2026-01-05', '--publish', '丙.txt', '甲.txt', '乙.txt')
    expect(code).toBe(0)
    expect((await articles()).map(({ title, position }) => `${position} ${title}`)).toEqual(['1 丙的标题', '2 甲的标题', '3 乙的标题'])
    expect(await issues()).toMatchObject([{ serial: 12, date: '2026-01-05', articles: 3, state: 'published' }])
  }, 180_000)

  it('adds to an issue that is there on its own day, moves nothing out of another, and takes one text twice as one', async () => {
    for (const name of ['甲', '乙', '丙']) write(`${name}.txt`, `${name}的标题\n\n${name}的文字。\n`)
    write('甲二.txt', '甲的标题\n\n甲的文字。\n')
    await runImport('--issue', '12', '--date', '2026-01-05', '--publish', '甲.txt')
    const { code, printed } = await runImport('--issue', '12', '--publish', '乙.txt', '甲二.txt', '乙.txt')
    expect(code).toBe(0)
    expect(printed).toMatch(/发布1篇/)
    const other = await runImport('--issue', '13', '--publish', '丙.txt', '甲.txt')
    expect(other.printed).toMatch(/这篇已在第12期，没有移动/)
    expect((await articles()).map(({ title, issue, position }) => [title, issue, position])).toEqual([
      ['甲的标题', 12, 1],
      ['乙的标题', 12, 2],
      ['丙的标题', 13, 1],
    ])
  }, 180_000)

  it('stores nothing in a dry run, and needs no database for it', async () => {
    write('dry.txt', '试读\n\n内容。\n')
    const { code, printed } = await runImport('--dry-run', 'dry.txt')
    expect([code, await articles()]).toEqual([0, []])
    expect(printed).toMatch(/试读，没有存入/)
  }, 180_000)

  it('says what is wrong in a line, without a stack', async () => {
    const { code, printed } = await spawnImport('--issue', 'x', 'a.txt')
    expect(code).toBe(1)
    expect(printed).toMatch(/^--issue 要写期号/)
    expect(printed).not.toMatch(/^\s+at /m)
  }, 180_000)
})

describe('old issues', () => {
  const oldIssue = (serial: number, date: string, count: number) => {
    for (let at = 1; at <= count; at++)
      write(`old/第${serial}期 ${date}/${at}.txt`, `第${serial}期第${at}篇\n\n这是第${serial}期的第${at}篇文字。\n`)
  }

  it('come in with the numbers and days of their folders, and again without a change', async () => {
    for (let serial = 1; serial <= 12; serial++) oldIssue(serial, `2019-${String(1 + (serial % 12)).padStart(2, '0')}-10`, 11)
    const first = await runImport('--publish', 'old')
    expect([first.code, first.printed]).toEqual([0, expect.stringContaining('读了132份，发布132篇')])
    const before = await articles()
    expect(before.slice(0, 11).map(({ position, title }) => `${position} ${title}`)).toEqual(
      Array.from({ length: 11 }, (_, at) => `${at + 1} 第1期第${at + 1}篇`),
    )
    expect(before[0]?.publishedAt).toEqual(new Date('2019-02-09T16:00:00.000Z'))
    expect(await issues()).toHaveLength(12)
    const again = await runImport('--publish', 'old')
    expect(again.printed).toMatch(/读了132份$/)
    expect(await articles()).toEqual(before)
  }, 180_000)

  it('go on where an import was broken off', async () => {
    for (let serial = 51; serial <= 54; serial++) oldIssue(serial, '2020-05-06', 3)
    // Half of it, and one article stored but not yet published or placed.
    await runImport('--publish', 'old/第51期 2020-05-06')
    await runImport('old/第52期 2020-05-06/1.txt')
    const { printed } = await runImport('--publish', ...[51, 52, 53, 54].map((serial) => `old/第${serial}期 2020-05-06`))
    expect(printed).toMatch(/读了12份，发布9篇/)
    expect((await issues()).map(({ serial, articles: count }) => [serial, count])).toEqual([
      [51, 3],
      [52, 3],
      [53, 3],
      [54, 3],
    ])
  }, 180_000)

  it('come in by a sheet, whose wrong lines are named', async () => {
    write('sheet/a.txt', '甲\n\n甲文。\n')
    write('sheet/b.txt', '乙\n\n乙文。\n')
    write('sheet/list.csv', '\ufeff期号,文件,日期\n3,b.txt,2020/3/4\n3,a.txt,2020-03-04\n4,gone.txt,2020-03-05\n')
    const { code, printed } = await runImport('--publish', 'sheet/list.csv')
    expect(code).toBe(1)
    expect(printed).toMatch(/✗ sheet\/list\.csv → gone\.txt：没有这个文件/)
    expect((await articles()).map(({ title, issue, position }) => [title, issue, position])).toEqual([
      ['乙', 3, 1],
      ['甲', 3, 2],
    ])
    write('sheet/wrong.csv', '期号,文件,日期\nx,a.txt,2020-03-04\n')
    expect((await runImport('sheet/wrong.csv')).printed).toMatch(/表格第2行没有期号或文件/)
  }, 180_000)

  it('without a day are kept as drafts, and the operator is told', async () => {
    write('undated/第77期/a.txt', '没有日期\n\n文字。\n')
    const { code, printed } = await runImport('--publish', 'undated')
    expect(code).toBe(1)
    expect(printed).toMatch(/第77期没有日期/)
    expect(await articles()).toMatchObject([{ state: 'draft' }])
  }, 180_000)
})

describe('the starter content', () => {
  it('fills an empty database once, the last issue newest', async () => {
    const count = await loadStarterContent(database.ready.uri, new Date('2026-11-24T02:00:00Z'))
    expect(count).toBeGreaterThanOrEqual(12)
    const before = await articles()
    expect(before.filter(({ state }) => state !== 'published')).toEqual([])
    expect((await issues()).map(({ serial, date, state }) => `${serial} ${date} ${state}`)).toEqual([
      '1 2026-11-24 published',
      '2 2026-11-24 published',
      '3 2026-11-24 published',
    ])
    const newest = before.toSorted((a, b) => b.publishedAt - a.publishedAt)
    expect(newest[0]).toMatchObject({ issue: 3, position: 1 })
    expect(await loadStarterContent(database.ready.uri)).toBe(0)
    expect(await articles()).toEqual(before)
  }, 180_000)

  it('does not come into a database that has something', async () => {
    write('mine.txt', '我的文章\n\n文字。\n')
    await runImport('mine.txt')
    expect(await loadStarterContent(database.ready.uri)).toBe(0)
    expect(await articles()).toHaveLength(1)
  }, 180_000)
})
