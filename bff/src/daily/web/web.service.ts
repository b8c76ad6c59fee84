import { bodyText } from '@tisc/shared/daily/body.text'
import { dailyContract } from '@tisc/shared/daily/daily.contract'
import type { Article } from '@tisc/shared/daily/daily.schema'
import { ProblemError } from '../../platform/problem-error'
import { getArticle, listArticles } from '../article.service'
import { getIssue } from '../issue.service'
import { topicNames } from '../topic.service'
import type { BuiltApp, FirstScreen } from './built-app'
import { type Head, pageHtml, unbuiltHtml } from './page.html'

/** What pages are made with: the site's address as readers know it, and the built app. */
export type Site = { publicUrl: string; app: BuiltApp | undefined }

const about = '青岛的知识产权政策、动态、指南和案例，一期一期地读'

/** What an operation answers over the wire: the app takes it over unparsed. */
const answer = (operation: 'listArticles' | 'getArticle' | 'getIssue', request: unknown, result: unknown): FirstScreen => ({
  operation,
  request,
  data: dailyContract[operation].response.parse(result),
})

/** The newest articles, at `/` and `/daily`. */
export const showFeed = async ({ app, publicUrl }: Site): Promise<string> => {
  if (!app) return unbuiltHtml
  const screen = answer('listArticles', { query: {} }, await listArticles({ limit: 20 }))
  const head = { title: 'TISC青岛日刊', description: about, address: `${publicUrl}/daily` }
  return pageHtml(app, head, app.paint('feed', {}, screen), screen)
}

const longest = 120

const descriptionOf = (article: Article): string => {
  if (article.withdrawal) return `这篇已撤回：${article.withdrawal.reason}`
  const text = article.summary ?? bodyText(article.body).replace(/\s+/g, ' ')
  return [...text].slice(0, longest).join('')
}

const headOf = (article: Article, publicUrl: string): Head => {
  const address = `${publicUrl}/daily/articles/${article.id}`
  const modified = article.correctedAt ?? article.publishedAt
  const image = article.body.find((block) => block.kind === 'image' && /^(https:|\/files\/)/.test(block.source))
  const picture = image?.kind === 'image' ? new URL(image.source, publicUrl).href : undefined
  return {
    title: article.title,
    description: descriptionOf(article),
    address,
    properties: {
      'og:type': 'article',
      'og:image': picture,
      'article:published_time': article.publishedAt,
      'article:modified_time': modified,
    },
    linkedData: {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: article.title,
      datePublished: article.publishedAt,
      dateModified: modified,
      mainEntityOfPage: address,
      publisher: { '@type': 'Organization', name: 'TISC青岛日刊' },
      ...(article.source?.link && { isBasedOn: article.source.link }),
      ...(picture && { image: picture }),
    },
    hidden: article.withdrawal !== undefined,
  }
}

/** An article; its notice, as gone, when it was withdrawn. Throws `not-found`. */
export const showArticle = async ({ app, publicUrl }: Site, id: string) => {
  const article = await getArticle(id)
  if (!app) return unbuiltHtml
  const screen = answer('getArticle', { params: { id } }, article)
  const text = pageHtml(app, headOf(article, publicUrl), app.paint('article', { id }, screen), screen)
  return article.withdrawal ? { status: 410 as const, text } : text
}

/** An issue. Throws `not-found`. */
export const showIssue = async ({ app, publicUrl }: Site, serial: number): Promise<string> => {
  const issue = await getIssue(serial)
  if (!app) return unbuiltHtml
  const screen = answer('getIssue', { params: { serial } }, issue)
  const head = {
    title: `第${serial}期`,
    description: `${issue.date}，${issue.articles}篇：${issue.items.map((item) => item.title).join('；')}`.slice(0, longest),
    address: `${publicUrl}/daily/issues/${serial}`,
  }
  return pageHtml(app, head, app.paint('issue', { serial: String(serial) }, screen), screen)
}

/** The articles of a topic. Throws `not-found` for a topic that there is not. */
export const showTopic = async ({ app, publicUrl }: Site, key: string): Promise<string> => {
  const name = (await topicNames()).get(key)
  if (name === undefined) throw new ProblemError('not-found')
  if (!app) return unbuiltHtml
  const screen = answer('listArticles', { query: { topic: key } }, await listArticles({ topic: key, limit: 20 }))
  const head = {
    title: name,
    description: `TISC青岛日刊里关于“${name}”的文章，从新到旧`,
    address: `${publicUrl}/daily/topics/${key}`,
    topic: { key, name },
  }
  return pageHtml(app, head, app.paint('topic', { topic: key }, screen), screen)
}

/** A page that the app fills by itself. What is the reader's own is of no use to a search engine. */
export const showApp = async ({ app, publicUrl }: Site, title: string, path: string, hidden = false): Promise<string> =>
  app ? pageHtml(app, { title, description: about, address: publicUrl + path, hidden }) : unbuiltHtml
