import { createHash } from 'node:crypto'
import { ReadableStream } from 'node:stream/web'
import { kindOfType } from '@tisc/shared/platform/uploads/file-kinds'
import { kindsInWords, limitsOf, type UploadPurpose } from '@tisc/shared/platform/uploads/upload-purposes'
import { fileTypeFromBuffer, fileTypeFromStream } from 'file-type'
import { ProblemError } from '../problem-error'
import type { Found } from './sealed-file.model'

const refuse = (detail: string) => new ProblemError('invalid-input', detail)

/** What old office files and installers have in common: only the names of the streams inside tell them apart. */
const compound = 'application/x-cfb'
const streams: [string, string][] = [
  ['WordDocument', 'application/msword'],
  ['Workbook', 'application/vnd.ms-excel'],
  ['PowerPoint Document', 'application/vnd.ms-powerpoint'],
]
const wide = (text: string) => Buffer.from(text, 'utf16le')

/** What is looked for anywhere in the bytes: the streams of old office files, and where macros lie in old and new ones. */
const marks = new Map<string, Buffer[]>([
  ...streams.map(([stream, type]): [string, Buffer[]] => [type, [wide(stream)]]),
  ['macros', [Buffer.from('vbaProject.bin'), wide('_VBA_PROJECT')]],
])
const longestMark = Math.max(...[...marks.values()].flat().map(({ length }) => length))

const refusalOf = (purpose: UploadPurpose, type: string | undefined): ProblemError => {
  if (type && /msdownload|x-elf|x-mach|x-sh|java|x-apple|android/.test(type)) return refuse('这个文件是程序，不能上传')
  if (type && /zip|rar|7z|gzip|x-tar/.test(type))
    return refuse(`这个文件是压缩包，请解压以后一个一个上传；能用的有${kindsInWords(purpose, 'zh')}`)
  return refuse(`这种文件不能用，名字的结尾不算数；能用的有${kindsInWords(purpose, 'zh')}`)
}

/** Types whose first bytes alone do not say what they are. */
const undecided = new Set([compound, 'application/zip', undefined])

/** Refuses by the beginning of a file what is surely nothing the purpose takes, so that nobody sends the rest in vain. */
export const refuseEarly = async (purpose: UploadPurpose, beginning: Uint8Array): Promise<void> => {
  const type = (await fileTypeFromBuffer(beginning).catch(() => undefined))?.mime
  const kind = type && kindOfType(type)?.kind
  if (undecided.has(type) || (kind && limitsOf(purpose).kinds.includes(kind))) return
  throw refusalOf(purpose, type)
}

type Told = { sha256: string; pieces: string[]; seen: Set<string> }

/** Reads all bytes once: the SHA-256 of the whole and of each piece, and which marks are in them, across pieces too. */
const readAll = async (bytes: AsyncIterable<Uint8Array>): Promise<Told> => {
  const [whole, pieces, seen] = [createHash('sha256'), [] as string[], new Set<string>()]
  let tail = Buffer.alloc(0)
  for await (const piece of bytes) {
    whole.update(piece)
    pieces.push(createHash('sha256').update(piece).digest('hex'))
    const looked = Buffer.concat([tail, piece])
    for (const [name, ways] of marks) if (ways.some((way) => looked.includes(way))) seen.add(name)
    tail = looked.subarray(-longestMark)
  }
  return { sha256: whole.digest('hex'), pieces, seen }
}

/** Bytes as the library reads them; it stops as soon as it knows. */
const streamOf = (bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> => {
  const pieces = bytes[Symbol.asyncIterator]()
  return new ReadableStream({
    type: 'bytes',
    pull: async (controller) => {
      const { done, value } = await pieces.next()
      if (!done) return controller.enqueue(Uint8Array.from(value))
      controller.close()
      controller.byobRequest?.respond(0)
    },
  })
}

const typeOf = async (bytes: AsyncIterable<Uint8Array>, seen: Set<string>): Promise<string | undefined> => {
  const type = (await fileTypeFromStream(streamOf(bytes)).catch(() => undefined))?.mime
  return type === compound ? streams.find(([, one]) => seen.has(one))?.[1] : type
}

/** What a whole file is, and the SHA-256 of its pieces; nothing in it is unpacked or run. Throws `invalid-input` for what the purpose does not take. */
export const lookAt = async (purpose: UploadPurpose, bytes: () => AsyncIterable<Uint8Array>): Promise<Found & { pieces: string[] }> => {
  const { sha256, pieces, seen } = await readAll(bytes())
  const type = await typeOf(bytes(), seen)
  const known = type ? kindOfType(type) : undefined
  const { kinds, macros: takesMacros } = limitsOf(purpose)
  if (!type || !known || !kinds.includes(known.kind)) throw refusalOf(purpose, type)
  const isOffice = known.kind === 'word' || known.kind === 'sheet' || known.kind === 'slides'
  const macros = isOffice && (seen.has('macros') || type.includes('macroenabled'))
  if (macros && !takesMacros) throw refuse('这个文件带宏，不能上传，请另存为不带宏的文件或PDF')
  return { kind: known.kind, type, sha256, macros, pieces }
}
