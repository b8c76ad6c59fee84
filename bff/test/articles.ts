import type { Types } from 'mongoose'
import type { ArticleContent } from '../src/daily/article.model'
import { composeIssue } from '../src/daily/issue.composing'
import { draftArticle, publishArticle } from '../src/daily/publishing.service'
import { Topics } from '../src/daily/topic.model'

/** An article's text for tests: our own words, no news. */
export const sampleContent = (content: Partial<ArticleContent> = {}): ArticleContent => ({
  type: 'guide',
  topics: ['rights'],
  title: '样例文章',
  body: [
    { kind: 'paragraph', runs: [{ text: '第一段是样例。' }] },
    { kind: 'paragraph', runs: [{ text: '第二段也是样例。' }] },
  ],
  ...content,
})

/** Publishes articles as one issue, in this order. */
export const publishIssue = async (
  serial: number,
  date: string,
  contents: Partial<ArticleContent>[],
  now: Date,
): Promise<Types.ObjectId[]> => {
  const ids: Types.ObjectId[] = []
  for (const content of contents) ids.push(await draftArticle(sampleContent(content), now))
  await composeIssue(serial, date, ids, now)
  for (const id of ids) await publishArticle(id, now)
  return ids
}

/** A topic as the desk makes one. */
export const addTopic = async (key: string, name: string): Promise<void> => void (await Topics.create({ _id: key, name }))
