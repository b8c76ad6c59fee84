import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { readHtml } from './html'
import { type Reading, Refusal } from './reading'

/** Of a Word file only these parts are unpacked; pictures and macros never are. */
const parts =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/_rels\/document\.xml\.rels|word\/(document|styles|numbering|footnotes|endnotes)\.xml)$/

const limits = { file: 20 * 1024 * 1024, part: 10 * 1024 * 1024, entries: 5_000 }

/** Decides by the size that the archive declares, before anything is unpacked. */
const isPart = (entry: UnzipFileInfo, count: { entries: number }): boolean => {
  if (++count.entries > limits.entries) throw new Refusal(`压缩包里的文件超过${limits.entries}个，没有打开`)
  if (!parts.test(entry.name)) return false
  if (entry.originalSize > limits.part) {
    throw new Refusal(
      `解压后有${(entry.originalSize / 1048576).toFixed(0)} MB（压缩包只有${(entry.size / 1048576).toFixed(1)} MB），没有打开`,
    )
  }
  return true
}

/**
 * The parts that hold text. An entry that declares less than it holds fills the declared size and no more, so that memory is bounded
 * by what was declared; such a file then fails as broken XML.
 */
const unpack = (bytes: Uint8Array): Record<string, Uint8Array> => {
  const count = { entries: 0 }
  try {
    return unzipSync(bytes, { filter: (entry) => isPart(entry, count) })
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('Word文件损坏，打不开')
  }
}

const refuseEntities = (files: Record<string, Uint8Array>) => {
  for (const part of Object.values(files)) {
    const head = new TextDecoder().decode(part.subarray(0, 2_000))
    if (/<!(DOCTYPE|ENTITY)/i.test(head)) throw new Refusal('Word文件里有不该有的定义（DOCTYPE），没有读')
  }
}

/** The words as the file itself holds them, apart from mammoth: what "nothing lost" is measured by. */
const wordsIn = (xml: Uint8Array | undefined): string => {
  const text = new TextDecoder().decode(xml ?? new Uint8Array()).replace(/<mc:Fallback>.*?<\/mc:Fallback>/gs, '')
  let notes = 0
  // Word counts the references to notes itself; mammoth writes the count.
  const numbered = text.replace(/<w:(?:foot|end)noteReference\b[^>]*\/>/g, () => `<w:t>[${++notes}]</w:t>`)
  return [...numbered.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('')
}
const withoutEntities = (text: string) =>
  text.replace(/&(lt|gt|quot|apos|amp|#\d+);/g, (_, name: string) =>
    name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }[name] ?? ''),
  )

const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='标题'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"]

const toHtml = async (files: Record<string, Uint8Array>) => {
  const buffer = Buffer.from(zipSync(files, { level: 0 }))
  // Without their files pictures cannot be read; an image without an address is reported by the HTML reader.
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }))
  try {
    return await mammoth.convertToHtml({ buffer }, { styleMap, convertImage, ignoreEmptyParagraphs: true })
  } catch {
    throw new Refusal('Word文件损坏，读不出文字')
  }
}

/** A Word file (.docx): unpacked within bounds, turned into HTML by mammoth, then read as any page. */
export const readDocx = async (bytes: Uint8Array): Promise<Reading> => {
  if (bytes.length > limits.file) throw new Refusal(`文件有${(bytes.length / 1048576).toFixed(0)} MB，最多${limits.file / 1048576} MB`)
  const files = unpack(bytes)
  if (!files['word/document.xml']) throw new Refusal('不是Word文件，里面没有正文')
  refuseEntities(files)
  const { value, messages } = await toHtml(files)
  // The arrows back from the notes are mammoth's, not the document's.
  const reading = readHtml(value.replace(/<a href="#(?:foot|end)note-ref-\d+">↑<\/a>/g, ''))
  const words = ['document', 'footnotes', 'endnotes'].map((name) => wordsIn(files[`word/${name}.xml`])).join('')
  const unread = messages
    .filter(({ type }) => type === 'error')
    .map(({ message }) => ({ text: message, reason: 'Word文件里有读不出的部分' }))
  return { ...reading, source: withoutEntities(words), unreadable: [...reading.unreadable, ...unread] }
}
