import { randomBytes } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { zipSync } from 'fflate'
import mongoose from 'mongoose'
import sharp, { type Create } from 'sharp'
import { problemOf, startTestApp } from '../../../test/app'
import { openDesk, text } from '../../../test/desk'
import { publishDue } from '../desk/schedule.service'

const app = startTestApp({ instances: 2 })
let desk: Awaited<ReturnType<typeof openDesk>>
beforeAll(async () => {
  desk = await openDesk(app)
})

const canvas = (width: number, height: number, background: Create['background'] = '#24642f') =>
  sharp({ create: { width, height, channels: 4, background } })
const store = (bytes: Uint8Array, name = '样例.jpg') => desk.one.storeImage({ upload: { name, bytes } })
const read = async (address: string) => {
  const answer = await fetch(app.base + address)
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) }
}
const words = (given: string) => new TextEncoder().encode(given)

describe('an image', () => {
  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('that is %s becomes JPEG in web widths, never larger than it was', async (format) => {
    const stored = await store(await canvas(1_000, 500).toFormat(format).toBuffer())
    expect(stored).toMatchObject({ width: 1_000, height: 500, address: `/files/images/${stored.id}/1500` })
    const [small, large] = [await read(`/files/images/${stored.id}/750`), await read(stored.address)]
    expect(await sharp(small.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 750, height: 375 })
    expect(await sharp(large.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1_000, height: 500 })
  })

  it('is served to be kept for ever, as what it is and nothing else', async () => {
    const { id, address } = await store(await canvas(400, 300).png().toBuffer())
    const { answer, bytes } = await read(address)
    expect(answer.headers.get('content-type')).toBe('image/jpeg')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect((await read(`/files/images/${id}/750`)).bytes.equals(bytes)).toBe(true)
    expect((await fetch(app.second + address)).status).toBe(200)
    for (const wrong of ['751', '0', '1500/', '../x']) expect((await fetch(`${app.base}/files/images/${id}/${wrong}`)).status).toBe(404)
    expect((await fetch(`${app.base}/files/images/${'f'.repeat(24)}/750`)).status).toBe(404)
  })

  it('stands upright and tells nothing of the photographer', async () => {
    const photo = await canvas(200, 100)
      .jpeg()
      .withMetadata({ orientation: 6 })
      .withExifMerge({ IFD0: { Artist: 'Some Artist' }, IFD3: { GPSLatitude: '36/1 4/1 0/1' } })
      .toBuffer()
    expect(photo.includes('Some Artist')).toBe(true)
    const stored = await store(photo)
    expect(stored).toMatchObject({ width: 100, height: 200 })
    const { bytes } = await read(stored.address)
    const { exif, icc, xmp, iptc } = await sharp(bytes).metadata()
    expect([exif, icc, xmp, iptc]).toEqual([undefined, undefined, undefined, undefined])
  })

  it('is the same when it comes again, also twice at once', async () => {
    const bytes = await canvas(300, 300, '#123456').png().toBuffer()
    const kept = () => mongoose.connection.collection('files.files').countDocuments()
    const before = await kept()
    const [one, two] = await Promise.all([store(bytes), desk.two.storeImage({ upload: { name: 'b.png', bytes } })])
    expect(one.id).toBe(two.id)
    expect((await store(bytes)).id).toBe(one.id)
    expect(await kept()).toBe(before + 1)
  })

  it('stands in an article for its readers', async () => {
    const { address: source, width, height } = await store(await canvas(800, 400, '#654321').jpeg().toBuffer())
    const block = { kind: 'image', source, alt: '窗口的位置', width, height } as const
    const { id } = await desk.one.createDraft({ body: { ...text('有图'), body: [block] } })
    const made = { params: { id } }
    expect((await desk.one.getDraft(made)).content.body).toEqual([block])
    await desk.one.submitDraft({ ...made, body: { revision: 1 } })
    await desk.two.approve({ ...made, body: { revision: 1 } })
    await desk.chief.schedule({ ...made, body: {} })
    desk.seconds(60)
    await publishDue(app.clock.now())
    expect((await desk.readers.getArticle(made)).body).toEqual([block])
    const page = (await read(`/daily/articles/${id}`)).bytes.toString()
    expect(JSON.parse((await read('/feeds/daily.json')).bytes.toString()).items[0].content_html).toContain(
      `<img src="https://tisc.example${source}" alt="窗口的位置" width="800" height="400"`,
    )
    expect(page).toContain(`<meta property="og:image" content="https://tisc.example${source}"`)
  })

  it('of 12 megapixels, as a panorama, and of nearly 20 MB, is taken', async () => {
    const panorama = await canvas(8_000, 1_500).jpeg().toBuffer()
    expect(await store(panorama)).toMatchObject({ width: 1_500, height: 281 })
    const noise = randomBytes(2_400 * 2_400 * 3)
    const photo = await sharp(noise, { raw: { width: 2_400, height: 2_400, channels: 3 } })
      .png({ compressionLevel: 0 })
      .toBuffer()
    expect(photo.length).toBeGreaterThan(17_000_000)
    expect(await store(photo)).toMatchObject({ width: 1_500, height: 1_500 })
  }, 60_000)

  it('leaves what hangs on it behind', async () => {
    const jpeg = await canvas(300, 200, '#abcdef').jpeg().toBuffer()
    const hidden = zipSync({ 'evil.html': words('<script>alert(1)</script>') })
    const { address } = await store(Buffer.concat([jpeg, hidden]))
    const { bytes } = await read(address)
    expect([bytes.includes('PK'), bytes.includes('evil.html')]).toEqual([false, false])
  })
})

/** A PNG of so many pixels that is a few kilobytes. */
const bomb = (width: number, height: number): Buffer => {
  const part = (type: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(type), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(named))
    return Buffer.concat([length, named, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    part('IHDR', head),
    part('IDAT', deflateSync(Buffer.alloc(1_000_000))),
    part('IEND', Buffer.alloc(0)),
  ])
}

const crc32 = (bytes: Buffer): number => {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

describe('what is refused, and why', () => {
  const half = async (format: 'jpeg' | 'png' | 'webp') => {
    const whole = await sharp(randomBytes(300 * 300 * 3), { raw: { width: 300, height: 300, channels: 3 } })
      .toFormat(format)
      .toBuffer()
    return whole.subarray(0, whole.length / 2)
  }
  const ftyp = (brand: string) => Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}`), Buffer.alloc(200)])
  const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['empty.jpg', () => new Uint8Array(), '空的'],
    ['fake.jpg', () => words('GET / HTTP/1.1'), '不是图片'],
    ['noise.png', () => randomBytes(5_000), '不是图片'],
    ['only-magic.png', () => Buffer.from('89504e470d0a1a0a', 'hex'), '不是图片'],
    ['drawing.svg', () => words('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'SVG'],
    ['drawing.png', () => words('<!-- x --><svg xmlns="http://www.w3.org/2000/svg"/>'), 'SVG'],
    ['hidden.svg', () => words(`${' '.repeat(500)}<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>`), '不是图片'],
    ['moving.gif', () => gif, '动图'],
    ['photo.heic', () => ftyp('heic'), 'HEIC'],
    ['fake.avif', () => ftyp('avif'), '不是图片'],
    ['polyglot.jpg', () => words('%PDF-1.7\n\xff\xd8\xff'), 'PDF'],
    ['page.png', () => words('<!doctype html><script>alert(1)</script>'), '不是图片'],
    ['bomb.png', () => bomb(20_000, 20_000), '20000×20000像素'],
    ['long.png', () => bomb(1, 40_000), '1×40000像素'],
    ['short.png', () => bomb(3_000, 3_000), '损坏'],
    ['half.jpg', () => half('jpeg'), '损坏'],
    ['half.png', () => half('png'), '损坏'],
    ['half.webp', () => half('webp'), ''],
  ])('%s', async (name, make, reason) => {
    const kept = () => mongoose.connection.collection('files.files').countDocuments()
    const before = await kept()
    expect(await problemOf(store(await make(), name))).toMatchObject({ status: 422, detail: expect.stringContaining(reason) })
    expect(await kept()).toBe(before)
  })

  it('a file beyond the limit', async () => {
    const bytes = new Uint8Array(25 * 1024 * 1024 + 1)
    expect(await problemOf(store(bytes))).toMatchObject({ status: 413, detail: '文件太大，最多25MB' })
  })
})
