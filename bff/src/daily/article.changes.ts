import type { Body } from '@tisc/shared/daily/body.schema'
import { blockText } from '@tisc/shared/daily/body.text'
import type { ArticleChanges } from '@tisc/shared/daily/daily.schema'
import { diffArrays } from 'diff'
import mongoose from 'mongoose'
import { ProblemError } from '../platform/problem-error'
import { findPublicArticle } from './article.service'
import { ArticleVersions } from './article-version.model'

type Change = ArticleChanges['changes'][number]

/** What differs between two bodies, block by block: what stands at one place before and after is a change, the rest was added or removed. */
export const compareBodies = (before: Body, after: Body): Change[] => {
  const parts = diffArrays(before.map(blockText), after.map(blockText))
  return parts.flatMap((part, index) => {
    if (part.removed) {
      const replaced = parts[index + 1]?.added ? (parts[index + 1]?.value ?? []) : []
      return part.value.map((text, at): Change => {
        const now = replaced[at]
        return now === undefined ? { kind: 'removed', before: text } : { kind: 'changed', before: text, after: now }
      })
    }
    if (!part.added) return []
    const known = parts[index - 1]?.removed ? (parts[index - 1]?.value.length ?? 0) : 0
    return part.value.slice(known).map((text): Change => ({ kind: 'added', after: text }))
  })
}

/** What the correction that led to `version` changed. Throws `not-found` where there was none. */
export const getArticleChanges = async (id: string, version: number): Promise<ArticleChanges> => {
  const article = await findPublicArticle(id)
  const correction = article.corrections.find((made) => made.version === version)
  const articleId = new mongoose.Types.ObjectId(id)
  const versions = await ArticleVersions.find({ articleId, version: { $in: [version - 1, version] } })
    .sort({ version: 1 })
    .lean()
  const [before, after] = versions
  if (!correction || !before || !after || article.withdrawal) throw new ProblemError('not-found')
  return {
    version,
    at: correction.at.toISOString(),
    note: correction.note,
    ...(before.content.title !== after.content.title && { title: { before: before.content.title, after: after.content.title } }),
    changes: compareBodies(before.content.body, after.content.body),
  }
}
