import { type FileKind, Refusal } from './reading'

const starts = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, at) => bytes[at] === byte)

/** Kinds of files that are mistaken for documents, by their first bytes, and what to do about each. */
const foreign: [magic: number[], reason: string][] = [
  [[0x25, 0x50, 0x44, 0x46], '是PDF，不能直接导入，请另存为docx或txt'],
  [[0xd0, 0xcf, 0x11, 0xe0], '是旧版Office文件，请在Word或WPS里另存为docx'],
  [[0x89, 0x50, 0x4e, 0x47], '是图片'],
  [[0xff, 0xd8, 0xff], '是图片'],
  [[0x47, 0x49, 0x46, 0x38], '是图片'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], '是RTF，请另存为docx'],
]

/** File names that are taken up from a folder; a file named otherwise is refused when it is named itself. */
export const readableName = /\.(txt|md|markdown|html?|docx)$/i

const zipped = (bytes: Uint8Array) => starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)

/** A file name with a known ending that the bytes do not contradict: `docx`, or `words` whose kind the text will tell. */
export const fileKindByBytes = (name: string, bytes: Uint8Array): 'docx' | 'words' => {
  if (bytes.length === 0) throw new Refusal('文件是空的')
  const strange = foreign.find(([magic]) => starts(bytes, ...magic))
  if (strange) throw new Refusal(strange[1])
  if (!readableName.test(name)) throw new Refusal('不认识这种文件，能导入的有txt、md、html、docx')
  if (!/\.docx$/i.test(name)) {
    if (zipped(bytes)) throw new Refusal('不是文字文件，里面是压缩包')
    return 'words'
  }
  if (!zipped(bytes)) throw new Refusal('名字是docx，内容不是Word文件')
  return 'docx'
}

/** What a text is: its own look decides, then the name. Two headings at the start of a line make Markdown of a .txt. */
export const fileKindByText = (name: string, text: string): FileKind => {
  if (/^\s*(<!doctype html|<html[\s>])/i.test(text) || /\.html?$/i.test(name)) return 'html'
  if (/\.(md|markdown)$/i.test(name)) return 'markdown'
  return (text.match(/^#{1,6} +\S/gm)?.length ?? 0) >= 2 ? 'markdown' : 'text'
}
