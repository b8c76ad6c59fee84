import '../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../platform/contract'
import { cursor, id, limit, month, page, regionCode } from '../platform/fields'
import {
  archiveYear,
  article,
  articleChanges,
  articleSummary,
  errorReportForm,
  issue,
  issueSummary,
  serial,
  topicKey,
  topicList,
} from './daily.schema'
import { articleTypes } from './daily.words'

const type = z.enum(Object.keys(articleTypes) as [keyof typeof articleTypes])
const year = z.coerce.number().int().min(2000).max(2100)
const cache = { revision: 'daily', maxAge: 30 }

/** What anybody may read of the Daily, and the one thing anybody may send: a report of an error. */
export const dailyContract = defineContract({
  listArticles: {
    method: 'GET',
    path: '/api/daily/articles',
    access: 'public',
    query: z.strictObject({
      type: type.optional(),
      topic: topicKey.optional(),
      region: regionCode.optional(),
      month: month.optional(),
      issue: serial.optional(),
      cursor: cursor.optional(),
      limit,
    }),
    success: 200,
    response: page(articleSummary),
    cache,
    summary: 'Published articles, newest first; those of an issue in its order',
  },
  getArticle: {
    method: 'GET',
    path: '/api/daily/articles/:id',
    access: 'public',
    params: z.strictObject({ id }),
    success: 200,
    response: article,
    cache,
    summary: 'An article; a withdrawn one says when and why',
  },
  getArticleChanges: {
    method: 'GET',
    path: '/api/daily/articles/:id/changes/:version',
    access: 'public',
    params: z.strictObject({ id, version: z.coerce.number().int().min(2) }),
    success: 200,
    response: articleChanges,
    cache,
    summary: 'What a correction changed',
  },
  reportError: {
    method: 'POST',
    path: '/api/daily/articles/:id/error-reports',
    access: 'public',
    params: z.strictObject({ id }),
    body: errorReportForm,
    success: 201,
    response: z.object({ receivedAt: z.iso.datetime() }),
    rate: { points: 10, seconds: 3600 },
    summary: 'Report an error in an article, without saying who one is',
  },
  countRead: {
    method: 'POST',
    path: '/api/daily/articles/:id/reads',
    access: 'door',
    params: z.strictObject({ id }),
    success: 200,
    response: z.object({}),
    rate: { points: 600, seconds: 60 },
    summary: 'An app shows an article to somebody: counted once, without who or where',
  },
  listIssues: {
    method: 'GET',
    path: '/api/daily/issues',
    access: 'public',
    query: z.strictObject({ month: month.optional(), cursor: cursor.optional(), limit }),
    success: 200,
    response: page(issueSummary),
    cache,
    summary: 'Published issues, highest serial number first',
  },
  getIssue: {
    method: 'GET',
    path: '/api/daily/issues/:serial',
    access: 'public',
    params: z.strictObject({ serial }),
    success: 200,
    response: issue,
    cache,
    summary: 'An issue with its articles in order',
  },
  getArchiveYear: {
    method: 'GET',
    path: '/api/daily/archive/:year',
    access: 'public',
    params: z.strictObject({ year }),
    success: 200,
    response: archiveYear,
    cache,
    summary: 'Issues and articles of each month of a year',
  },
  listTopics: {
    method: 'GET',
    path: '/api/daily/topics',
    access: 'public',
    success: 200,
    response: topicList,
    cache,
    summary: 'The topics that have published articles',
  },
})
