import type { Paper } from '../../platform/pdf/paper'

/** What stands on the paper of an application. */
export type AnswersContent = {
  title: string
  facts: { name: string; value: string }[]
  sections: { title: string; answers: { asked: string; lines: string[] }[] }[]
  files: { name: string; sha256: string }[]
  receipt: string
  address: string
}

const [left, width, top, bottom] = [56, 483, 60, 770]

/** So many characters are written before it is asked again whether the page is full. */
const piece = 400

/** Writes an application in the order of the paper form, over as many pages as it takes, with what it can be checked by at the end. */
export const drawAnswers = (paper: Paper, { title, facts, sections, files, receipt, address }: AnswersContent): void => {
  let y = paper.write(title, { x: left, y: top, width, size: 18, bold: true }) + 6
  const room = (needed: number): void => {
    if (y <= bottom - needed) return
    paper.nextPage()
    y = top
  }
  const line = (text: string, style: { bold?: boolean; size?: number; colour?: string } = {}): void => {
    const characters = [...text]
    for (let at = 0; at < Math.max(characters.length, 1); at += piece) {
      room(40)
      y = paper.write(characters.slice(at, at + piece).join(''), { x: left, y, width, size: 11, ...style })
    }
  }
  const heading = (name: string): void => {
    room(90)
    y += 10
    line(name, { bold: true, size: 13 })
    paper.rule(left, y - 1, width)
    y += 5
  }
  for (const { name, value } of facts) line(`${name}：${value}`)
  for (const section of sections) {
    heading(section.title)
    for (const { asked, lines } of section.answers) {
      line(asked, { size: 9.5, colour: '#435150' })
      for (const one of lines) line(one)
      y += 5
    }
  }
  heading('核对')
  for (const { name, sha256 } of files) line(`${name}：SHA-256 ${sha256}`, { size: 9 })
  line(`在 ${address} 粘贴下面的回执，谁都可以核对编号、时间和内容的校验值：`, { size: 9 })
  line(receipt, { size: 7, colour: '#435150' })
  const note = paper.missingNote()
  if (note) line(note, { size: 9 })
}
