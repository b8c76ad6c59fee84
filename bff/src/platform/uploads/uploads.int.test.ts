import { randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { pieceBytes, uploadsContract } from '@tisc/shared/platform/uploads/uploads.contract'
import { strToU8, zipSync } from 'fflate'
import mongoose from 'mongoose'
import sharp from 'sharp'
import { problemOf, startTestApp } from '../../../test/app'
import { openPhone } from '../../../test/phone'
import { plansOf } from '../../../test/plans'
import { pdfOf, piecesIn, sendPiece, sha256Of, uploadFile } from '../../../test/uploads'
import { createSealer } from '../sealer'
import { digestOf } from '../secret'
import { DataKeys } from '../vault/data-key.model'
import { createVault } from '../vault/vault'
import { keepFiles, moveFiles } from './keeping'
import { handOver, listFiles, viewFile } from './kept-files'
import { FilePieces, pieceStore } from './piece-store'
import { removeFiles } from './removing'
import { SealedFiles } from './sealed-file.model'
import { createSweepFiles } from './sweeping'

const app = startTestApp()
const phone = openPhone(app)
const uploads = phone.client(uploadsContract)
const { vault } = app.house
const start = (name: string, size: number, purpose: 'evidence' | 'application' = 'evidence') =>
  uploads.startUpload({ body: { purpose, name, size } })
const by = { who: 'person' } as const
let things = 0
/** A thing that files can belong to. */
const thing = () => {
  things += 1
  return `sample ${things}`
}
const keep = (subject: string, ...handles: string[]) => keepFiles(vault, { purpose: 'evidence', subject, by }, handles, app.clock.now())
/** A file that belongs to something. */
const kept = async (name: string, bytes: Uint8Array) => {
  const subject = thing()
  const [file] = await keep(subject, await uploadFile(phone, 'evidence', name, bytes))
  if (!file) throw new Error('not kept')
  return { subject, file, read: async () => buffer((await handOver(vault, subject, file.id)).bytes as never) }
}
const large = pdfOf('large', 2 * pieceBytes)
type Piece = ReturnType<typeof piecesIn>[number]
const threeOf = (bytes: Uint8Array) => piecesIn(bytes) as [Piece, Piece, Piece]
const detailOf = async (work: Promise<unknown>) => {
  const { status, detail } = await problemOf(work)
  return `${status} ${detail}`
}

describe('an upload', () => {
  it('takes its pieces in any order and as often as they come, says which are there, and counts the whole', async () => {
    const { handle, pieces } = await start('合同.pdf', large.length)
    expect(pieces).toBe(3)
    const [one, two, three] = threeOf(large)
    await Promise.all([sendPiece(uploads, handle, three), sendPiece(uploads, handle, three), sendPiece(uploads, handle, one)])
    expect(await detailOf(uploads.finishUpload({ params: { handle } }))).toBe('409 文件还没有传完，请继续上传')
    const there = await uploads.getUpload({ params: { handle } })
    expect(there).toMatchObject({ name: '合同.pdf', size: large.length, pieces: 3, state: 'arriving' })
    expect(there.arrived.sort((a, b) => a.index - b.index)).toEqual(
      [one, three].map(({ index, bytes }) => ({ index, sha256: sha256Of(bytes) })),
    )
    await sendPiece(uploads, handle, two)
    const whole = { name: '合同.pdf', size: large.length, sha256: sha256Of(large) }
    const finish = () => uploads.finishUpload({ params: { handle } })
    expect(await Promise.all([finish(), finish(), finish()])).toEqual([whole, whole, whole])
    expect(await finish()).toEqual(whole)
    expect((await uploads.getUpload({ params: { handle } })).state).toBe('whole')
  })

  it('refuses a piece that changed on its way, is cut short, or is another file’s', async () => {
    const { handle } = await start('a.pdf', large.length)
    const [one, two] = threeOf(large)
    expect((await problemOf(sendPiece(uploads, handle, two, sha256Of(one.bytes)))).status).toBe(400)
    expect((await problemOf(sendPiece(uploads, handle, { index: 1, bytes: two.bytes.subarray(1) }))).status).toBe(400)
    expect((await problemOf(sendPiece(uploads, handle, { index: 9, bytes: two.bytes }))).status).toBe(400)
    await sendPiece(uploads, handle, two)
    const other = { index: 1, bytes: randomBytes(pieceBytes) }
    expect(await detailOf(sendPiece(uploads, handle, other))).toBe('409 这不是刚才那个文件，请重新选文件')
  })

  it('asks again for a piece that is not what its sender said', async () => {
    const { handle } = await start('a.pdf', large.length)
    for (const piece of piecesIn(large)) await sendPiece(uploads, handle, piece)
    await SealedFiles.updateOne({ digest: digestOf(handle) }, { $set: { 'arrived.1': 'f'.repeat(64) } })
    expect((await problemOf(uploads.finishUpload({ params: { handle } }))).status).toBe(409)
    expect((await uploads.getUpload({ params: { handle } })).arrived.map(({ index }) => index).sort()).toEqual([0, 2])
    await sendPiece(uploads, handle, threeOf(large)[1])
    expect((await uploads.finishUpload({ params: { handle } })).sha256).toBe(sha256Of(large))
  })

  it('says before any byte travels that a file is too large or empty', async () => {
    expect(await detailOf(start('简历.pdf', 60 * 1024 * 1024, 'application'))).toBe(
      '413 这个文件有60MB，最多20MB；请压缩、拆成几个，或者把清晰度调低一些',
    )
    expect((await problemOf(start('a.pdf', 0))).status).toBe(422)
    expect((await problemOf(start('a.pdf', 201 * 1024 * 1024))).status).toBe(413)
  })

  it('lets nobody fill the house with what no form names', async () => {
    const stray = await SealedFiles.findOne({ state: 'whole' }).lean()
    const lot = Array.from({ length: 5 }, (_, index) => ({
      ...stray,
      _id: new mongoose.Types.ObjectId(),
      digest: `lot ${index}`,
      size: 1024 ** 3,
    }))
    await SealedFiles.insertMany(lot)
    expect((await problemOf(start('a.pdf', 10))).status).toBe(429)
    await SealedFiles.updateMany({ digest: /^lot/ }, { $set: { network: 'elsewhere', size: 9 * 1024 ** 3 } })
    expect((await problemOf(start('a.pdf', 10))).status).toBe(503)
    await SealedFiles.deleteMany({ digest: /^lot/ })
    await start('a.pdf', 10)
  })
})

const office = (main: string, type: string, more: Record<string, Uint8Array> = {}) =>
  zipSync({ '[Content_Types].xml': strToU8(`<Types><Override PartName="/${main}" ContentType="${type}"/></Types>`), ...more })
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
/** An old office file: the names of its streams are what tells. */
const compound = (...streams: string[]) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_000), ...streams.map((stream) => Buffer.from(stream, 'utf16le'))])
const program = Buffer.concat([Buffer.from('MZ'), randomBytes(3_000)])

describe('what a file is', () => {
  it.each<[string, string, Uint8Array]>([
    ['a PDF that is a program', '简历.pdf', program],
    ['a program for Linux', 'a.doc', Buffer.concat([Buffer.from('7f454c46', 'hex'), randomBytes(2_000)])],
    ['a drawing with a script', 'a.svg', strToU8('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a page with a script', 'a.pdf', strToU8('<!doctype html><script>alert(1)</script>')],
    ['an archive', 'a.docx', zipSync({ 'a.txt': strToU8('a') })],
    [
      'an archive that unfolds to a thousand times its size',
      'a.docx',
      zipSync({ '[Content_Types].xml': new Uint8Array(60_000_000), a: strToU8('a') }, { level: 9 }),
    ],
    ['an installer, which old office files look like', 'a.doc', compound('SummaryInformation')],
    ['Word with macros', 'a.docx', office('word/document.xml', word, { 'word/vbaProject.bin': randomBytes(50) })],
    ['Word with macros, old', 'a.doc', compound('WordDocument', '_VBA_PROJECT')],
    ['a table', 'a.xls', compound('Workbook')],
    ['a sound', 'a.mp3', Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\0'), Buffer.from('fffb9064', 'hex'), Buffer.alloc(2_000)])],
    ['nothing known', 'a.jpg', randomBytes(3_000)],
    ['the beginning of a picture', 'a.jpg', Buffer.from('ffd8', 'hex')],
  ])('%s is refused for an application, whatever it is called, and nothing of it stays', async (_, name, bytes) => {
    const before = await SealedFiles.countDocuments()
    const problem = await problemOf(uploadFile(phone, 'application', name, bytes))
    expect([problem.status, problem.detail]).toEqual([422, expect.stringMatching(/不能|压缩包/)])
    expect(await SealedFiles.countDocuments()).toBe(before)
  })

  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['word', 'a.docx', () => office('word/document.xml', word)],
    ['word', 'a.doc', () => compound('WordDocument')],
    ['pdf', 'a.pdf', () => pdfOf('样例')],
    [
      'image',
      'a.png',
      () =>
        sharp({ create: { width: 9, height: 9, channels: 3, background: '#888' } })
          .png()
          .toBuffer(),
    ],
  ])('%s is taken', async (kind, name, make) => {
    const handle = await uploadFile(phone, 'application', name, await make())
    const [file] = await keepFiles(vault, { purpose: 'application', subject: thing(), by }, [handle], app.clock.now())
    expect(file).toMatchObject({ kind, name, macros: false })
  })

  it('marks evidence with macros, and takes it', async () => {
    expect((await kept('a.doc', compound('WordDocument', '_VBA_PROJECT'))).file).toMatchObject({ kind: 'word', macros: true })
  })

  it.each([
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\a\\简历.pdf', '简历.pdf'],
    ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie: x=1.pdf'],
    ['\u202efdp.exe', 'fdp.exe.pdf'],
    ['invoice.pdf.exe', 'invoice.pdf.exe.pdf'],
    ['\0\u200b', '未命名.pdf'],
  ])('%j is called harmlessly', async (name, shown) => {
    expect((await kept(name, pdfOf('样例'))).file.name).toBe(shown)
  })
})

describe('a file that is kept', () => {
  it('belongs to one thing, and is found by nobody else’s', async () => {
    const handle = await uploadFile(phone, 'evidence', 'a.pdf', pdfOf('样例'))
    const [mine, other] = [thing(), thing()]
    const [file] = await keep(mine, handle)
    expect(await keep(mine, handle)).toEqual([file])
    expect(await listFiles(vault, mine)).toEqual([file])
    await expect(keep(other, handle)).rejects.toMatchObject({ kind: 'invalid-input', errors: [{ pointer: '#/body/files/0' }] })
    await expect(handOver(vault, other, file?.id ?? '')).rejects.toThrow('not-found')
    await uploads.discardUpload({ params: { handle } })
    await moveFiles(mine, other)
    expect(await listFiles(vault, mine)).toEqual([])
    expect(await listFiles(vault, other)).toEqual([file])
  })

  it('is not kept before it is whole, for another purpose, or once it is gone', async () => {
    const { handle } = await start('a.pdf', large.length)
    const whole = await uploadFile(phone, 'application', 'a.pdf', pdfOf('样例'))
    for (const one of [handle, whole, 'x'.repeat(43)]) await expect(keep(thing(), one)).rejects.toMatchObject({ kind: 'invalid-input' })
  })

  it('cannot be read where it lies, nor with another master key', async () => {
    const { subject, file, read } = await kept('canary-name.pdf', pdfOf('canary-content', pieceBytes))
    const stored = (await FilePieces.find().lean()).map(({ sealed }) => Buffer.from(sealed.buffer ?? sealed).toString('latin1')).join('')
    const records = JSON.stringify(await SealedFiles.find().lean())
    for (const word of ['canary-content', 'canary-name', '%PDF', 'xxxxxxxx'])
      expect(stored.includes(word) || records.includes(word)).toBe(false)
    expect((await read()).includes('canary-content')).toBe(true)
    const wrong = createVault(createSealer(randomBytes(32)))
    await expect(handOver(wrong, subject, file.id)).rejects.toThrow('MASTER_KEY')
  })

  it('tells when a byte was changed, a piece moved or taken away', async () => {
    const { file, read } = await kept('a.pdf', large)
    const piece = async (name: string) => Buffer.from((await pieceStore.get(file.id, name)) ?? [])
    const [one, two] = [await piece('0000'), await piece('0001')]
    const changed = Buffer.from(one)
    changed.writeUInt8(changed.readUInt8(500) ^ 1, 500)
    await pieceStore.put(file.id, '0000', changed)
    await expect(read()).rejects.toThrow('changed where it is stored')
    await pieceStore.put(file.id, '0000', two)
    await expect(read()).rejects.toThrow('changed where it is stored')
    await pieceStore.put(file.id, '0000', one)
    expect((await read()).equals(large)).toBe(true)
    await FilePieces.deleteOne({ _id: `${file.id} 0002` })
    await expect(read()).rejects.toThrow('is not there')
  })

  it('is looked at as a copy without place and camera, made once', async () => {
    const photo = await sharp({ create: { width: 2_000, height: 900, channels: 3, background: '#a33' } })
      .withExif({ IFD0: { Make: 'canary-camera' }, IFD3: { GPSLatitude: '36/1 4/1 0/1', GPSLatitudeRef: 'N' } })
      .jpeg()
      .toBuffer()
    const { subject, file, read } = await kept('现场.jpg', Buffer.concat([photo, strToU8('<script>alert(1)</script>')]))
    expect(file).toMatchObject({ kind: 'image', copy: 'picture' })
    const copy = Buffer.from(await viewFile(vault, subject, file.id))
    const { exif, width } = await sharp(copy).metadata()
    expect([exif, width, copy.includes('canary-camera'), copy.includes('script')]).toEqual([undefined, 1_600, false, false])
    expect(copy.equals(Buffer.from(await viewFile(vault, subject, file.id)))).toBe(true)
    expect(sha256Of(await read())).toBe(file.sha256)
    const pdf = await kept('a.pdf', pdfOf('样例'))
    await expect(viewFile(vault, pdf.subject, pdf.file.id)).rejects.toMatchObject({ kind: 'not-found' })
  })

  it('goes with its thing: record, key and pieces', async () => {
    const { subject, file } = await kept('a.pdf', large)
    await removeFiles(subject)
    expect(await SealedFiles.countDocuments({ subject })).toBe(0)
    expect(await DataKeys.countDocuments({ _id: `file ${file.id}` })).toBe(0)
    expect(await pieceStore.get(file.id, '0000')).toBeUndefined()
  })
})

describe('what nobody kept', () => {
  it('is gone after a day, with orphaned pieces; what is kept stays', async () => {
    const { subject, file, read } = await kept('a.pdf', pdfOf('样例'))
    const handle = await uploadFile(phone, 'evidence', 'b.pdf', pdfOf('样例'))
    const orphan = String(new mongoose.Types.ObjectId())
    await pieceStore.put(orphan, '0000', randomBytes(10))
    const sweep = createSweepFiles()
    const at = (hours: number) => sweep(new Date(app.clock.now().getTime() + hours * 3_600_000))
    await at(23)
    expect((await uploads.getUpload({ params: { handle } })).state).toBe('whole')
    expect(await pieceStore.get(orphan, '0000')).toBeUndefined()
    await at(25)
    expect(await detailOf(uploads.getUpload({ params: { handle } }))).toBe('404 这次上传已经过期，请重新选文件')
    expect(await SealedFiles.countDocuments({ state: { $ne: 'kept' } })).toBe(0)
    expect(await listFiles(vault, subject)).toEqual([file])
    expect((await read()).length).toBe(file.size)
  })

  it('is found by an index, as all of this', async () => {
    const works = async () => {
      const { subject, file } = await kept('a.pdf', pdfOf('样例'))
      await handOver(vault, subject, file.id)
      await listFiles(vault, subject)
      await createSweepFiles()(app.clock.now())
      await removeFiles(subject)
    }
    const plans = await plansOf(works)
    expect(plans.length).toBeGreaterThan(10)
    expect(plans.filter(({ stages }) => stages.includes('COLLSCAN'))).toEqual([])
  })
})

it('lists what was kept at the same instant in the order in which it arrived', async () => {
  const subject = thing()
  const handles: string[] = []
  for (const name of ['1.pdf', '2.pdf', '3.pdf', '4.pdf']) {
    handles.push(await uploadFile(phone, 'evidence', name, pdfOf(name)))
    app.clock.moveTo(new Date(app.clock.now().getTime() + 1).toISOString())
  }
  await keep(subject, ...handles)
  expect((await listFiles(vault, subject)).map(({ name }) => name)).toEqual(['1.pdf', '2.pdf', '3.pdf', '4.pdf'])
})
