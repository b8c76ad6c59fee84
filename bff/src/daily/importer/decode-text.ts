import iconv from 'iconv-lite'
import { Refusal } from './reading'

const megabyte = 1024 * 1024

/**
 * Text of 2 MB is a book; beyond that it is a dump, and reading it would cost more memory than an import may take. Saved web pages
 * carry more, mostly scripts that are not read.
 */
const limits = { text: 2 * megabyte, page: 5 * megabyte }

/** Lead and second byte of the 3,755 most frequent characters of GB 2312: real Chinese is nearly all made of them. */
const isFrequent = (lead: number, second: number) => lead >= 0xb0 && lead <= 0xd7 && second >= 0xa1 && second !== 0xff

/** The share of frequent characters among the two-byte ones; random bytes come to about a third. */
const frequentShare = (bytes: Uint8Array): number => {
  let pairs = 0
  let frequent = 0
  for (let at = 0; at < bytes.length; at++) {
    const [lead = 0, second = 0] = [bytes[at], bytes[at + 1]]
    // Punctuation (A1–A9) tells nothing about the language.
    if (lead < 0x81) continue
    at++
    if (lead >= 0xa1 && lead <= 0xa9) continue
    pairs++
    if (isFrequent(lead, second)) frequent++
  }
  return pairs === 0 ? 1 : frequent / pairs
}

/** The line of the first byte that is no UTF-8, and how much of the text was. */
const brokenUtf8 = (text: string): { line: number; share: number } => {
  const at = text.indexOf('\ufffd')
  const broken = text.split('\ufffd').length - 1
  const wide = [...text].filter((character) => character > '\u007f').length
  return { line: text.slice(0, at).split('\n').length, share: wide === 0 ? 0 : 1 - broken / wide }
}

const refuseBinary = (text: string) => {
  let control = 0
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) < 0x20 && !'\t\n\v\f\r\x1b'.includes(text.charAt(at))) control++
  if (text.includes('\0') || control > text.length / 100) throw new Refusal('不是文字文件，里面是二进制数据')
}

const fromGb18030 = (bytes: Uint8Array): string => {
  const asUtf8 = brokenUtf8(new TextDecoder('utf-8').decode(bytes))
  // Mostly sound UTF-8 is damaged UTF-8: read as GB18030 it would be nonsense without a single error.
  if (asUtf8.share > 0.5) throw new Refusal(`UTF-8编码在第${asUtf8.line}行损坏，请用原文件重新保存`)
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'gb18030')
  if (text.includes('\ufffd')) {
    throw new Refusal(`文字编码在第${text.slice(0, text.indexOf('\ufffd')).split('\n').length}行损坏（不是UTF-8，也不是GB18030）`)
  }
  if (frequentShare(bytes) < 0.8) throw new Refusal('文字编码认不出来（不是UTF-8，也不是GB18030）')
  return text
}

const utf16 = (bytes: Uint8Array): string | undefined =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined

const decoded = (bytes: Uint8Array): { text: string; encoding: string } => {
  const wide = utf16(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide.toUpperCase() }
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: marked ? 'UTF-8（带BOM）' : 'UTF-8' }
  } catch {
    // Not UTF-8: the other encoding of Chinese files, or a refusal with its reason.
    if (bytes.includes(0)) throw new Refusal('不是文字文件，里面是二进制数据')
    return { text: fromGb18030(bytes), encoding: 'GB18030' }
  }
}

/** The text of a file with `\n` for every line end. Throws `Refusal` for binary data, broken encodings and too much of it. */
export const decodeText = (bytes: Uint8Array, isPage = false): { text: string; encoding: string } => {
  const limit = isPage ? limits.page : limits.text
  if (bytes.length > limit) {
    throw new Refusal(`文字有${(bytes.length / megabyte).toFixed(1)} MB，最多${limit / megabyte} MB，请分成几个文件`)
  }
  const { text, encoding } = decoded(bytes)
  refuseBinary(text)
  return { text: text.replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n'), encoding }
}
