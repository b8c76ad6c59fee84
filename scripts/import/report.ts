import type { DocumentRead, Note } from '@tisc/bff/daily/importer/reading'
import { noteWords, reportWords } from '@tisc/bff/daily/importer/report-words'
import { type ImportDeed, importDeeds } from '@tisc/shared/daily/desk/imports.contract'

/** What was found in a file, what was left out, and what could not be read and why. */
export const reportLines = (document: DocumentRead): string[] => {
  const { found, dropped, misprints, unread } = reportWords(document)
  return [...found, ...dropped, ...misprints, ...unread.map((words) => `没有读出：${words}`)]
}

const howToGoOn = (deed: ImportDeed, published: boolean): string => {
  if (published) return '，已发布'
  if (deed === 'proposed') return '（加 --publish 发布）'
  return deed === 'made' || deed === 'redrafted' ? '，存为草稿' : ''
}

/** What became of a file. */
export const deedLine = (deed: ImportDeed, id: string, published: boolean, extra: Note[]): string[] => [
  ...extra.map((note) => `请核对：${noteWords(note)}`),
  `结果：${importDeeds[deed]}${howToGoOn(deed, published)}（编号 ${id}）`,
]
