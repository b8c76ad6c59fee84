import { bodyText } from '@tisc/shared/daily/body.text'
import type { ClientSession, Types } from 'mongoose'
import { type ArticleRecord, Articles } from '../article.model'
import { fold } from './fold'
import { toPosting } from './posting'
import { SearchEntries, type SearchEntryRecord } from './search-entry.model'
import { type SearchTextRecord, SearchTexts } from './search-text.model'
import { type SearchWordRecord, SearchWords } from './search-word.model'
import { tokensOf } from './tokens'

/** Where a word stands; added up. Anywhere else counts nothing. */
export const fields = { title: 1, summary: 2 } as const

/** An article that the public may read now. */
type PublishedArticle = ArticleRecord & { publishedAt: Date }

const partsOf = ({ title, document, summary = '', body }: ArticleRecord) => ({
  head: `${title}\n${document?.number ?? ''}`,
  summary,
  body: bodyText(body),
})

/** What phrases are looked for in: every line folded, apart by a space, which no phrase has. */
export const toSearchText = (article: ArticleRecord): SearchTextRecord => {
  const { head, summary, body } = partsOf(article)
  const lines = [head, summary, body].flatMap((part) => part.split('\n'))
  return { _id: article._id, text: lines.map((line) => fold(line).text).join(' ') }
}

/** Under which words an article is found. */
export const toSearchEntry = (article: PublishedArticle): SearchEntryRecord => {
  const { head, summary, body } = partsOf(article)
  const [inHead, inSummary] = [tokensOf(head), tokensOf(summary)]
  const rest = tokensOf([body, article.document?.issuer, article.source?.name].filter(Boolean).join('\n'))
  const place = (word: string) => (inHead.has(word) ? fields.title : 0) + (inSummary.has(word) ? fields.summary : 0)
  return {
    _id: article._id,
    posting: toPosting(article),
    words: [...new Set([...inHead, ...inSummary, ...rest])].map((word) => `${word} ${place(word)}`),
  }
}

/** The rows of an entry among the words. */
export const rowsOf = ({ posting, words }: Pick<SearchEntryRecord, 'posting' | 'words'>): SearchWordRecord[] =>
  words.map((word) => {
    const end = word.lastIndexOf(' ')
    return { _id: `${word.slice(0, end)} ${posting}`, in: Number(word.slice(end + 1)) }
  })

/** How many rows one command removes: servers limit how far they unfold a list of ids. */
const atOnce = 1_000

const replaceRows = async (before: SearchWordRecord[], after: SearchWordRecord[], session: ClientSession): Promise<void> => {
  const had = new Map(before.map((row) => [row._id, row.in]))
  const has = new Map(after.map((row) => [row._id, row.in]))
  const gone = before.filter((row) => has.get(row._id) !== row.in).map((row) => row._id)
  for (let at = 0; at < gone.length; at += atOnce) {
    await SearchWords.deleteMany({ _id: { $in: gone.slice(at, at + atOnce) } }, { session })
  }
  const added = after.filter((row) => had.get(row._id) !== row.in)
  if (added.length) await SearchWords.collection.insertMany(added as never[], { session })
}

/** Brings what an article is found by up to date in the transaction that changed the article: only published ones are found. */
export const refreshSearchEntry = async (id: Types.ObjectId, session: ClientSession): Promise<void> => {
  const article = await Articles.findById(id).session(session).lean<ArticleRecord>()
  const before = await SearchEntries.findById(id).session(session).lean<SearchEntryRecord>()
  const shown = article?.state === 'published' ? (article as PublishedArticle) : undefined
  const after = shown && toSearchEntry(shown)
  await replaceRows(before ? rowsOf(before) : [], after ? rowsOf(after) : [], session)
  if (shown && after) {
    await SearchEntries.replaceOne({ _id: id }, after, { upsert: true, session })
    await SearchTexts.replaceOne({ _id: id }, toSearchText(shown), { upsert: true, session })
  } else if (before) {
    await SearchEntries.deleteOne({ _id: id }, { session })
    await SearchTexts.deleteOne({ _id: id }, { session })
  }
}
