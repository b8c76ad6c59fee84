import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setImmediate } from 'node:timers/promises'
import { pieceBytes } from '@tisc/shared/platform/uploads/uploads.contract'
import { startTestApp } from '../../../../test/app'
import { openPhone } from '../../../../test/phone'
import { plansOf } from '../../../../test/plans'
import { uploadFile } from '../../../../test/uploads'
import { ffmpeg, lookAtVideo, sampleVideo } from '../../../../test/videos'
import { keepFiles, moveFiles } from '../keeping'
import { handOver, listFiles, watchFile } from '../kept-files'
import { FilePieces } from '../piece-store'
import { removeFiles } from '../removing'
import { type SealedFileRecord, SealedFiles } from '../sealed-file.model'
import { createCopyVideos } from './copy-videos'

const app = startTestApp()
const phone = openPhone(app)
const { vault } = app.house
const hour = 3_600_000
let things = 0

/** A video that belongs to something. */
const kept = async (name: string, bytes: Uint8Array) => {
  const subject = `video ${++things}`
  const handle = await uploadFile(phone, 'evidence', name, bytes)
  const [file] = await keepFiles(vault, { purpose: 'evidence', subject, by: { who: 'person' } }, [handle], app.clock.now())
  return { subject, id: file?.id ?? '' }
}
const copyOf = async (subject: string) => (await listFiles(vault, subject))[0]?.copy
const watch = async (subject: string, id: string) => {
  const { name, size, bytes } = await watchFile(vault, subject, id)
  return { name, size, bytes: await buffer(bytes as never) }
}
/** One round of the job, to its end; what it then tells the next round. */
const draw = async (program = ffmpeg, stopping = new AbortController().signal): Promise<string> => {
  const copies = createCopyVideos({ vault, ffmpeg: program, clock: app.clock, stopping })
  await copies.run()
  await copies.idle()
  return copies.run().then(
    () => copies.idle().then(() => ''),
    ({ message }: Error) => copies.idle().then(() => message),
  )
}
const later = (milliseconds: number) => app.clock.moveTo(new Date(app.clock.now().getTime() + milliseconds).toISOString())

/** Looks again until something is so. */
const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await setImmediate()
}

let film: Buffer
/** One that is in more than two pieces. */
let long: Buffer
beforeAll(async () => {
  film = await sampleVideo({ size: '320x240', seconds: 1 })
  long = await sampleVideo({ ending: 'avi', size: '640x360' })
  expect(long.length).toBeGreaterThan(2 * pieceBytes)
})
afterEach(() => SealedFiles.deleteMany({}))

describe('a video', () => {
  it('is looked at as a copy without place, phone and words, once it is drawn; the original stays as it came', async () => {
    const large = await sampleVideo({ size: '1920x1080' })
    expect(large.includes('canary-phone') && large.includes('+36.0649')).toBe(true)
    const { subject, id } = await kept('现场.mov', large)
    expect(await copyOf(subject)).toBe('waiting')
    await expect(watchFile(vault, subject, id)).rejects.toMatchObject({ kind: 'not-found' })
    expect(await draw()).toBe('')
    expect(await copyOf(subject)).toBe('video')
    const { name, size, bytes } = await watch(subject, id)
    expect([name, size]).toEqual(['现场.mov.mp4', bytes.length])
    for (const word of ['canary', '+36.0649', 'Lavf']) expect(bytes.includes(word)).toBe(false)
    expect(await lookAtVideo(bytes)).toEqual({ seconds: expect.closeTo(2, 0), tracks: ['video', 'audio'], width: 1280, height: 720 })
    expect((await buffer((await handOver(vault, subject, id)).bytes as never)).equals(large)).toBe(true)
    await moveFiles(subject, 'another')
    expect((await watch('another', id)).bytes.equals(bytes)).toBe(true)
    await expect(watchFile(vault, subject, id)).rejects.toMatchObject({ kind: 'not-found' })
  })

  it('of another kind and in many pieces is drawn too, upright as it is', async () => {
    const web = await sampleVideo({ ending: 'webm', size: '180x320', seconds: 1 })
    const [one, other] = [await kept('a.webm', web), await kept('b.avi', long)]
    await draw()
    const upright = await watch(one.subject, one.id)
    expect(await lookAtVideo(upright.bytes)).toMatchObject({ width: 180, height: 320 })
    const inPieces = await watch(other.subject, other.id)
    expect(await lookAtVideo(inPieces.bytes)).toMatchObject({ seconds: expect.closeTo(2, 0), tracks: ['video', 'audio'] })
  })

  it('that cannot be read says so, is not tried again, and keeps nobody waiting', async () => {
    const broken = Buffer.concat([film.subarray(0, 40), Buffer.alloc(20_000, 7)])
    const [bad, good] = [await kept('坏.mov', broken), await kept('好.mov', film)]
    expect(await draw()).toBe('')
    expect([await copyOf(bad.subject), await copyOf(good.subject)]).toEqual(['failed', 'video'])
    later(2 * hour)
    const stored = await SealedFiles.findOne({ subject: bad.subject }).lean<SealedFileRecord>()
    expect(stored?.copy).toEqual({ failed: true })
  })

  it('opens nothing else, whatever is written in it', async () => {
    const asked: string[] = []
    const server = createServer((req, res) => {
      asked.push(req.url ?? '')
      res.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    const list = `#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:${port}/taken\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n`
    const { subject, id } = await kept('单.mov', Buffer.concat([film.subarray(0, 40), Buffer.from(list)]))
    await draw()
    server.close()
    expect([asked, await copyOf(subject)]).toEqual([[], 'failed'])
    await expect(watchFile(vault, subject, id)).rejects.toMatchObject({ kind: 'not-found' })
  })
})

describe('a copy', () => {
  it('is sealed, noticed where it was changed, and goes with its file', async () => {
    const { subject, id } = await kept('现场.mov', film)
    await draw()
    const pieces = await FilePieces.find({ _id: { $gte: `${id} copy `, $lt: `${id} copy!` } }).lean()
    expect(pieces.length).toBeGreaterThan(0)
    for (const { sealed } of pieces) expect(Buffer.from(sealed.buffer as never).includes('ftyp')).toBe(false)
    const { bytes } = await watch(subject, id)
    expect(bytes.includes('ftyp')).toBe(true)
    const changed = Buffer.from(pieces[0]?.sealed.buffer as never)
    changed[100] = (changed[100] ?? 0) ^ 1
    await FilePieces.updateOne({ _id: pieces[0]?._id ?? '' }, { $set: { sealed: changed } })
    await expect(watch(subject, id)).rejects.toThrow('changed where it is stored')
    await removeFiles(subject)
    expect(await FilePieces.countDocuments({ _id: { $regex: `^${id} ` } })).toBe(0)
  })

  it('is drawn by one process, given back where that stops, and taken over from one that was killed', async () => {
    const { subject } = await kept('现场.mov', await sampleVideo({ seconds: 3 }))
    const stop = new AbortController()
    const copies = createCopyVideos({ vault, ffmpeg, clock: app.clock, stopping: stop.signal })
    await copies.run()
    const claimed = async () => (await SealedFiles.findOne({ subject }).lean<SealedFileRecord>())?.copy as { due: Date; tries: number }
    await until(async () => (await claimed()).tries > 0)
    expect(await draw()).toBe('')
    expect(await copyOf(subject)).toBe('waiting')
    stop.abort()
    await copies.idle()
    expect(await claimed()).toEqual({ due: new Date(0), tries: 0 })
    await SealedFiles.updateOne({ subject }, { $set: { copy: { due: new Date(app.clock.now().getTime() + hour), tries: 1 } } })
    await draw()
    expect(await copyOf(subject)).toBe('waiting')
    later(hour)
    await draw()
    expect(await copyOf(subject)).toBe('video')
  })

  it('is waited for where ffmpeg is not there, and that is told', async () => {
    const { subject } = await kept('现场.mov', film)
    for (let round = 0; round < 5; round++) {
      expect(await draw('/nowhere/ffmpeg')).toContain('/nowhere/ffmpeg cannot be started')
      later(2 * hour)
    }
    expect(await copyOf(subject)).toBe('waiting')
    await draw()
    expect(await copyOf(subject)).toBe('video')
  })

  it('that would be too large is none, rather than half of one', async () => {
    const { subject } = await kept('现场.mov', film)
    const copies = createCopyVideos({ vault, ffmpeg, clock: app.clock, stopping: new AbortController().signal, mostBytes: 1_000 })
    await copies.run()
    await copies.idle()
    expect(await copyOf(subject)).toBe('failed')
  })

  it.each([
    ['the beginning', '0000'],
    ['the end', '0002'],
  ])('of a file of which %s cannot be read where it is stored is tried three times, and told each time', async (_what, piece) => {
    const { subject, id } = await kept('现场.avi', long)
    await FilePieces.deleteOne({ _id: `${id} ${piece}` })
    for (let round = 0; round < 3; round++) {
      expect(await copyOf(subject)).toBe('waiting')
      expect(await draw()).toContain('is not there')
      later(2 * hour)
    }
    expect(await copyOf(subject)).toBe('failed')
  })

  it('is found by an index', async () => {
    await kept('现场.mov', film)
    const plans = await plansOf(() => draw())
    expect(plans.filter(({ stages }) => stages.includes('COLLSCAN'))).toEqual([])
    expect(await draw()).toBe('')
  })
})
