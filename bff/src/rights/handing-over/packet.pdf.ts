import { instantWords } from '@tisc/shared/working-time/derivation'
import type { Paper } from '../../platform/pdf/paper'
import type { PacketContent } from './packet-content'

const [left, width, top, bottom] = [56, 483, 60, 770]

/** So many characters are written before it is asked again whether the page is full. */
const piece = 400

/** Writes what an agency is handed, over as many pages as it takes. */
export const drawPacket = (paper: Paper, { title, facts, answers, evidence, links, story }: PacketContent, jsonDigest: string): void => {
  let y = paper.write(title, { x: left, y: top, width, size: 18, bold: true }) + 8
  const line = (text: string, bold = false, size = 11): void => {
    const characters = [...text]
    for (let at = 0; at < characters.length; at += piece) {
      if (y > bottom - 40) {
        paper.nextPage()
        y = top
      }
      y = paper.write(characters.slice(at, at + piece).join(''), { x: left, y, width, size, bold })
    }
  }
  const section = (name: string): void => {
    y += 10
    line(name, true, 13)
    paper.rule(left, y - 2, width)
    y += 4
  }
  for (const { name, value } of facts) line(`${name}：${value}`)
  if (answers.length > 0) section('当事人提交的内容')
  for (const { question, answer } of answers) {
    line(question, true)
    line(answer)
  }
  if (evidence.length + links.length > 0) section('证据')
  for (const { file, size, sha256 } of evidence) line(`${file}（${size}字节），SHA-256 ${sha256}`, false, 10)
  for (const { url, about, at } of links) line(`${about}：${url}（${instantWords(at, 'zh')}提交）`, false, 10)
  section('经过')
  for (const { at, by, text } of story) line(`${instantWords(at, 'zh')} ${by}：${text}`)
  section('核对')
  line(`随附数据文件的SHA-256：${jsonDigest}`, false, 9)
  const note = paper.missingNote()
  if (note) line(note, false, 9)
}
