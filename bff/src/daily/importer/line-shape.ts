/** How a line of Chinese official writing looks: where a sentence ends, what begins a new paragraph, how wide it is. */

const opens = '（(《〈“‘「『【〔['
const closes = '）)》〉”’」』】〕]'

/** Whether a bracket or quotation mark is still open at the end; full and half width close each other. */
export const hasOpenBracket = (text: string): boolean => {
  let depth = 0
  for (const character of text) {
    if (opens.includes(character)) depth++
    else if (closes.includes(character) && depth > 0) depth--
  }
  return depth > 0
}

/** A sentence ends here, also inside closing quotation marks or brackets. */
export const endsSentence = (text: string): boolean => /[。！？!?…；;：:][”’」』》）)\]】]*$/.test(text)

/** The line ends where no sentence can: after a comma or an enumerating comma. */
export const endsOpen = (text: string): boolean => /[，,、]$/.test(text)

const chineseNumber = '[一二三四五六七八九十百]{1,4}'
export const headingMarks: [pattern: RegExp, level: number][] = [
  [new RegExp(`^第${chineseNumber}[章节部编]`), 2],
  [new RegExp(`^${chineseNumber}、`), 2],
  [new RegExp(`^[（(]\\s*${chineseNumber}\\s*[）)]`), 3],
  [/^\d{1,3}[.．、](?!\d)/, 4],
  [/^[（(]\d{1,3}[）)]/, 4],
]

/** The level of a heading mark at the start (一、 2, (一) 3, 1. 4), or none. */
export const headingMark = (text: string): number | undefined => headingMarks.find(([pattern]) => pattern.test(text))?.[1]

const label = /^[\p{Script=Han}A-Za-z ]{1,12}[:：]/u
/** `责任单位：…`: a line with a label of its own. */
export const hasLabel = (text: string): boolean => label.test(text)

/** Marks that begin a paragraph wherever they stand. */
export const startsParagraph = (text: string): boolean =>
  headingMark(text) !== undefined || /^(——|—\s|[•·●■◆▪①-⑳]|第[一二三四五六七八九十百]+条|附件|附[:：])/.test(text)

/** Width in half-width columns. */
export const widthOf = (text: string): number => {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f || /[“”‘’—…]/.test(character) ? 2 : 1
  return width
}

/** A date that stands alone: 2017年8月9日, (2022年4月26日), 2023年4月. */
export const loneDate = /^[（(]?\s*(\d{4})\s*[年.-]\s*(\d{1,2})\s*[月.-](?:\s*(\d{1,2})\s*日?)?\s*[)）]?$/

/** The day of a date that stands alone, where it names one. */
export const dayOf = (text: string): string | undefined => {
  const [, year, month = '', day] = loneDate.exec(text) ?? []
  return year && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined
}

const organisation =
  /^[\p{Script=Han}（）()\s]{2,40}(人民政府|办公厅|办公室|管理局|产权局|委员会|人民法院|检察院|厅|局|委|中心|协会|联盟|政府)$/u
/** The name of an authority or body on a line of its own. */
export const isOrganisation = (text: string): boolean => organisation.test(text)

/** 发文字号 on its own: 青政字〔2017〕58号. */
export const documentNumber = /^[\p{Script=Han}]{2,12}[〔[（(]\d{4}[〕\]）)]\s*\d{1,5}\s*号$/u
