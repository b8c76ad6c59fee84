import type { ErrorReportForm } from '@tisc/shared/daily/daily.schema'
import { findPublicArticle } from './article.service'
import { ErrorReports } from './error-report.model'

/** Keeps what a reader found wrong, with the version they read. Throws `not-found`. */
export const reportError = async (articleId: string, form: ErrorReportForm, now: Date) => {
  const article = await findPublicArticle(articleId)
  await ErrorReports.create({ ...form, articleId: article._id, version: article.version, at: now, open: true })
  return { receivedAt: now.toISOString() }
}
