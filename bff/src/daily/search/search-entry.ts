import { bodyText } from '@tisc/shared/daily/body.text'
import type { ArticleRecord } from '../article.model'
import { fold } from './fold'
import { packPlaces, placesOf } from './places'
import { toPosting } from './posting'
import type { SearchWordRecord } from './search-word.model'
import { tokensOf } from './tokens'

/** An article that the public may read now. */
export type PublishedArticle = ArticleRecord & { publishedAt: Date }

/** Where a word stands besides the body; added up. */
export const fields = { title: 1, summary: 2 } as const

/** What an article is found by: its text as phrases are looked for in it, and its words as rows. */
export type SearchEntry = { text: string; posting: string; words: string[]; rows: SearchWordRecord[] }

const han = /^\p{Script=Han}+$/u

/** Every line folded, apart by a space, which no phrase has. */
const foldLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => fold(line).text)
    .join(' ')

/** Computes what a published article is found by. */
export const toSearchEntry = (article: PublishedArticle): SearchEntry => {
  const head = `${article.title}\n${article.document?.number ?? ''}`
  const summary = article.summary ?? ''
  const body = bodyText(article.body)
  const text = [head, summary, body].map(foldLines).join(' ')
  const [inHead, inSummary] = [tokensOf(head), tokensOf(summary)]
  const rest = tokensOf([body, article.document?.issuer, article.source?.name].filter(Boolean).join('\n'))
  const words = [...new Set([...inHead, ...inSummary, ...rest])]
  const posting = toPosting(article)
  const row = (word: string): SearchWordRecord => ({
    _id: `${word} ${posting}`,
    in: (inHead.has(word) ? fields.title : 0) + (inSummary.has(word) ? fields.summary : 0),
    at: packPlaces(han.test(word) ? placesOf(word, text) : []),
  })
  return { text, posting, words, rows: words.map(row) }
}
