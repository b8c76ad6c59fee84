import { importsContract } from '@tisc/shared/daily/desk/imports.contract'
import { fileNameHeader } from '@tisc/shared/platform/contract'
import { zipSync } from 'fflate'
import { problemOf, startTestApp } from '../../../test/app'
import { type Browser, startWork } from '../../../test/browser'
import { openDesk } from '../../../test/desk'

const app = startTestApp()
let desk: Awaited<ReturnType<typeof openDesk>>
let browser: Browser
beforeAll(async () => {
  desk = await openDesk(app)
  ;({ browser } = await startWork(app, '编辑丙', ['editor']))
})

const words = (text: string) => new TextEncoder().encode(text)
const bring = (name: string, text: string) => desk.one.importFile({ upload: { name, bytes: words(text) } })
const { path, upload } = importsContract.importFile

describe('a dropped file', () => {
  it('becomes a draft that the desk can open, with a report in words', async () => {
    const { id, deed, state, report } = await bring('通知.md', '# 窗口搬家\n\n请您到新的窗口办理。\n\n<script>x</script>\n')
    expect([deed, state]).toEqual(['made', 'draft'])
    expect(report.found[0]).toBe('标题：窗口搬家')
    expect(report.dropped.join()).toContain('去掉')
    expect(report.check.join()).toContain('没有写明类型')
    expect(await desk.two.getDraft({ params: { id } })).toMatchObject({ title: '窗口搬家', state: 'draft', revision: 1 })
    expect(await problemOf(desk.readers.getArticle({ params: { id } }))).toMatchObject({ status: 404 })
  })

  it('is the same article when it comes again, and never replaces what somebody at the desk wrote', async () => {
    const document = (text: string) => `某某办法\n发文字号：某发〔2026〕7号\n发文单位：某某局\n\n${text}\n`
    const { id } = await bring('a.txt', document('第一条是这样写的。'))
    expect(await bring('b.txt', document('第一条是这样写的。'))).toMatchObject({ id, deed: 'unchanged' })
    expect(await bring('b.txt', document('第一条改写过了。'))).toMatchObject({ id, deed: 'redrafted' })
    const { content, revision } = await desk.one.getDraft({ params: { id } })
    await desk.one.saveDraft({ params: { id }, body: { revision, content: { ...content, title: '编辑改的标题' } } })
    expect(await bring('c.txt', document('第一条又改写了。'))).toMatchObject({ id, deed: 'held', state: 'draft' })
    expect(await desk.one.getDraft({ params: { id } })).toMatchObject({ title: '编辑改的标题' })
    await desk.one.submitDraft({ params: { id }, body: { revision: revision + 1 } })
    expect(await bring('c.txt', document('第一条又改写了。'))).toMatchObject({ id, deed: 'held', state: 'in-review' })
  })
})

const bomb = () => zipSync({ 'word/document.xml': new Uint8Array(12 * 1024 * 1024) }, { level: 9 })
const polyglot = () => new Uint8Array([...words('%PDF-1.7\n'), ...zipSync({ 'word/document.xml': words('<w/>') })])

describe('what is refused, and why', () => {
  it.each([
    ['empty.txt', () => new Uint8Array(), '文件是空的'],
    ['blank.txt', () => words(' \n \n'), '文件里没有文字'],
    ['a.pdf', () => words('%PDF-1.7 x'), '是PDF'],
    ['picture.md', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1]), '是图片'],
    ['drawing.svg', () => words('<svg xmlns="http://www.w3.org/2000/svg"/>'), '不认识这种文件'],
    ['fake.docx', () => words('not a zip'), '内容不是Word文件'],
    ['zip.txt', () => zipSync({ a: words('a') }), '里面是压缩包'],
    ['polyglot.docx', polyglot, '是PDF'],
    ['bomb.docx', bomb, '解压后有12 MB'],
    ['slip.docx', () => zipSync({ '../../word/document.xml': words('<w/>') }), ''],
    ['long.txt', () => words(`标题\n\n${'一段话。\n\n'.repeat(3_000)}`), '正文太长'],
  ])('%s', async (name, make, reason) => {
    const problem = await problemOf(desk.one.importFile({ upload: { name, bytes: make() } }))
    expect(problem).toMatchObject({ status: 422, detail: expect.stringContaining(reason) })
    expect(problem).toMatchObject({ detail: expect.stringContaining(`《${name}》没有导入：`) })
  })

  it('a file beyond the limit, without being kept', async () => {
    const bytes = new Uint8Array(upload.most + 1)
    expect(await problemOf(desk.one.importFile({ upload: { name: 'a.txt', bytes } }))).toMatchObject({
      status: 413,
      detail: '文件太大，最多20MB',
    })
  })

  it('a body that is no file, is encoded, or has no name', async () => {
    const post = async (headers: Record<string, string>) => (await browser.request('POST', path, {}, headers)).status
    expect(await post({ [fileNameHeader]: 'a.txt' })).toBe(415)
    expect(await post({ [fileNameHeader]: 'a.txt', 'Content-Type': 'application/octet-stream', 'Content-Encoding': 'gzip' })).toBe(415)
    expect(await post({ 'Content-Type': 'application/octet-stream' })).toBe(400)
    expect(await post({ [fileNameHeader]: '%E9%9', 'Content-Type': 'application/octet-stream' })).toBe(400)
  })
})

it('takes any file name as a name and nothing else', async () => {
  const names = {
    'a\r\nSet-Cookie: x=1.exe': 'aSet-Cookie: x=1.exe',
    '\u202Etxt.exe': 'txt.exe',
    '../../etc/passwd': 'passwd',
    'C:\\temp\\甲.doc': '甲.doc',
    [`${'长'.repeat(300)}.exe`]: `${'长'.repeat(196)}.exe`,
    '\0': '未命名',
    '半\ud83d个.exe': '半个.exe',
  }
  for (const [name, shown] of Object.entries(names)) {
    const problem = await problemOf(desk.one.importFile({ upload: { name, bytes: words('甲\n\n乙。') } }))
    expect(problem).toMatchObject({ status: 422, detail: expect.stringContaining(`《${shown}》`) })
  }
})

it('reads a large file within the time a person waits', async () => {
  const text = `标题\n\n${'这是很长很长的一段话，'.repeat(50_000)}\n`
  expect(await problemOf(bring('large.txt', text))).toMatchObject({ status: 422, detail: expect.stringContaining('正文太长') })
}, 60_000)
