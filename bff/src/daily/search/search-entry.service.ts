import { bodyText } from '@tisc/shared/daily/body.text'
import type { ClientSession, Types } from 'mongoose'
import { type ArticleRecord, Articles } from '../article.model'
import { fold } from './fold'
import { toPosting } from './posting'
import { SearchEntries, type SearchEntryRecord } from './search-entry.model'
import { tokensOf } from './tokens'

const marked = (mark: string, text: string): string[] => [...tokensOf(text)].map((token) => mark + token)

/** What a published article is found by. */
export const toSearchEntry = (article: ArticleRecord & { publishedAt: Date }): SearchEntryRecord => {
  const head = [article.title, article.document?.number ?? ''].join('\n')
  const summary = article.summary ?? ''
  const body = bodyText(article.body)
  const rest = [article.document?.issuer ?? '', article.source?.name ?? ''].join('\n')
  return {
    _id: article._id,
    posting: toPosting(article),
    text: [...head.split('\n'), summary, ...body.split('\n')].map((part) => fold(part).text).join(' '),
    tokens: [...tokensOf([head, summary, body, rest].join('\n')), ...marked('^', head), ...marked('~', summary)],
  }
}

/** Brings an article's entry up to date in the transaction that changed the article: only published ones are found. */
export const refreshSearchEntry = async (id: Types.ObjectId, session: ClientSession): Promise<void> => {
  const article = await Articles.findById(id).session(session).lean<ArticleRecord>()
  if (article?.state !== 'published') {
    await SearchEntries.deleteOne({ _id: id }, { session })
    return
  }
  const { _id, ...entry } = toSearchEntry(article as ArticleRecord & { publishedAt: Date })
  await SearchEntries.replaceOne({ _id }, entry, { upsert: true, session })
}
