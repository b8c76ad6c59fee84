import type { Block } from '../body.schema'
import { blockText } from '../body.text'
import { validityOf } from '../daily.words'
import type { ArticleForm } from './desk.schema'

/** Something to look at before a text goes to review: `must` is a fault, `should` a question. `block` counts from 0. */
export type Finding = { weight: 'must' | 'should'; text: string; block?: number | undefined }

/** More characters than a phone shows on three screens. */
const longest = 400

/** A figure with a unit: what a reader will ask "as of when" about. */
const figure = /\d[\d,.]*\s*(?:%|％|万|亿|家|件|笔|人|场|次|项|元)/

/** A year or a date. */
const date = /(?:19|20)\d{2}\s*(?:年|-)/

const ofBlock = (block: Block, index: number, isDated: boolean): Finding[] => {
  const text = blockText(block)
  const at = { block: index }
  if (block.kind === 'image') {
    return block.alt.trim() === '' ? [{ weight: 'must', text: '图片没有写文字说明，看不见图的人就不知道是什么', ...at }] : []
  }
  if (block.kind !== 'paragraph') return []
  const isUndated = figure.test(text) && !date.test(text) && !isDated
  return [
    ...(text.length > longest ? [{ weight: 'should' as const, text: `这一段有${text.length}字，手机上要翻几屏，能不能分开`, ...at }] : []),
    ...(isUndated ? [{ weight: 'should' as const, text: '有数字，没有写是哪一年的', ...at }] : []),
  ]
}

/** What a second look would ask for, as far as the text alone tells: pure, so that the desk shows it while one writes. */
export const checkArticle = (article: ArticleForm): Finding[] => {
  const isDated = article.source?.date !== undefined || Boolean(article.document?.writtenOn)
  const isOver = validityOf(article.document?.validity) === 'not-in-force'
  return [
    ...(article.source ? [] : [{ weight: 'must' as const, text: '没有写来源' }]),
    ...(article.body.length > 0 ? [] : [{ weight: 'must' as const, text: '还没有正文' }]),
    ...(article.summary ? [] : [{ weight: 'should' as const, text: '没有摘要，列表和分享卡片上会空着' }]),
    ...(article.topics.length > 0 ? [] : [{ weight: 'should' as const, text: '没有选主题，按主题看的人找不到' }]),
    ...(isOver ? [{ weight: 'should' as const, text: '这份文件已经失效，读者会看到提示。确定要发吗' }] : []),
    ...article.body.flatMap((block, index) => ofBlock(block, index, isDated)),
  ]
}
