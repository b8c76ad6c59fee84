import sharp, { type ResizeOptions } from 'sharp'
import { ProblemError } from './problem-error'

/** An image in one of the web's widths. */
export type Rendition = { width: number; bytes: Buffer; size: { width: number; height: number } }

/** Larger than any phone's photo, small enough to be worked on: what a bomb unfolds to is known before it is unfolded. */
const mostPixels = 120_000_000
const longestSide = 30_000
const mostSeconds = 30

// Only the readers of the kinds we take may run, whatever a file pretends to be; one image at a time leaves the other core to readers.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer', 'VipsForeignLoadHeifBuffer'],
})
sharp.concurrency(1)
sharp.cache(false)

const refuse = (reason: string, cause?: unknown): ProblemError => new ProblemError('invalid-input', reason, undefined, { cause })

/** What people take for an image and cannot be one here, by how the bytes begin, and what to do about it. */
const foreign: [RegExp, string][] = [
  [/^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*(<!DOCTYPE[^>]*>\s*)?<svg/is, 'SVG里可能有脚本，请先另存为PNG'],
  [/^GIF8/, '动图不能用，请另存为JPEG或PNG'],
  [/^....ftyp(heic|heix|hevc|heim|heis|mif1|msf1)/s, 'HEIC照片读不出，请在手机相机的格式里选“兼容性最佳”，或者另存为JPEG'],
  [/^%PDF/, '是PDF，不是图片'],
]

const kinds = new Set(['jpeg', 'png', 'webp', 'heif'])

/** Throws `invalid-input` that says what is wrong with it, before any of its pixels are read. */
const inspect = async (bytes: Uint8Array): Promise<void> => {
  if (bytes.length === 0) throw refuse('文件是空的')
  const head = Buffer.from(bytes.subarray(0, 400)).toString('latin1')
  const strange = foreign.find(([look]) => look.test(head))
  if (strange) throw refuse(strange[1])
  const found = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((error: unknown) => {
      throw refuse('不是图片，或者图片损坏；能用的有JPEG、PNG、WebP、AVIF', error)
    })
  const { format, width, height, pages = 1 } = found
  if (!kinds.has(format)) throw refuse('能用的图片有JPEG、PNG、WebP、AVIF')
  if (pages > 1) throw refuse('动图不能用，请另存为JPEG或PNG')
  if (width * height > mostPixels || Math.max(width, height) > longestSide) {
    throw refuse(`图片有${width}×${height}像素，太大，请缩小后再传`)
  }
}

/** JPEG on white: every reader, old phones and the official account's editor show it. Only pixels are carried over, upright. */
const render = async (bytes: Uint8Array, size: ResizeOptions): Promise<Rendition> => {
  const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .timeout({ seconds: mostSeconds })
    .autoOrient()
    .resize(size)
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 80, mozjpeg: true })
    .toBuffer({ resolveWithObject: true })
    .catch((error: unknown) => {
      throw refuse('图片损坏，读不完整，请重新导出后再传', error)
    })
  return { width: size.width ?? info.width, bytes: data, size: { width: info.width, height: info.height } }
}

/** An image in these widths, smallest first. A file that is none, or too large, is refused with what to do about it. */
export const toWebImages = async (bytes: Uint8Array, widths: readonly number[]): Promise<Rendition[]> => {
  await inspect(bytes)
  const renditions: Rendition[] = []
  for (const width of widths) {
    const last = renditions.at(-1)
    // An original that has no more pixels than this has no larger rendition.
    if (last && last.size.width < last.width) break
    renditions.push(await render(bytes, { width, withoutEnlargement: true }))
  }
  return renditions
}

/** The middle of an image as a square of so many pixels; refuses like `toWebImages`. */
export const toSquareImage = async (bytes: Uint8Array, side: number): Promise<Buffer> => {
  await inspect(bytes)
  return (await render(bytes, { width: side, height: side, fit: 'cover' })).bytes
}
