import type { Colleague, Comment, DeskArticle, DeskRow } from '@tisc/shared/daily/desk/desk.schema'
import type { Viewer } from '../../platform/guard'
import type { ArticleRecord, DeskDeed, DeskPerson } from '../article.model'
import { contentOf } from '../publishing.service'
import type { CommentRecord } from './comment.model'

/** The fields a row of the desk's lists is made of: lists never read bodies. */
export const rowFields = {
  title: 1,
  type: 1,
  state: 1,
  issue: 1,
  position: 1,
  updatedAt: 1,
  publishedAt: 1,
  desk: 1,
  'proposal.at': 1,
} as const

/** The viewer as the desk remembers people. */
export const personOf = ({ id, name }: Viewer): DeskPerson => ({ id, name })

const toDeed = ({ by, at }: DeskDeed) => ({ by, at: at.toISOString() })

export const toRow = (record: ArticleRecord): DeskRow => {
  const { desk, state } = record
  return {
    id: record._id.toHexString(),
    title: record.title,
    type: record.type,
    state,
    approved: state === 'in-review' && desk?.approval !== undefined,
    updatedAt: record.updatedAt.toISOString(),
    writers: desk?.writers ?? [],
    correctionWaits: record.proposal !== undefined,
    ...(record.issue !== undefined && { issue: record.issue }),
    ...(record.position !== undefined && { position: record.position }),
    ...(state === 'scheduled' && desk?.scheduled && { publishAt: desk.scheduled.publishAt.toISOString() }),
    ...(record.publishedAt && { publishedAt: record.publishedAt.toISOString() }),
  }
}

export const toComment = ({ _id, block, quote, text, by, at, resolved }: CommentRecord): Comment => ({
  id: _id.toHexString(),
  block,
  quote,
  text,
  by,
  at: at.toISOString(),
  ...(resolved && { resolved: toDeed(resolved) }),
})

/** How often a text was saved; one that nobody at the desk has touched counts as saved once. */
export const revisionOf = (record: Pick<ArticleRecord, 'desk'>): number => record.desk?.revision ?? 1

const unknownWriter: DeskPerson = { id: '0'.repeat(24), name: '导入' }

export const toDeskArticle = (record: ArticleRecord, comments: CommentRecord[], others: Colleague[]): DeskArticle => {
  const { submitted, approval, returned, scheduled, discarded } = record.desk ?? {}
  const { proposal, withdrawal } = record
  return {
    ...toRow(record),
    revision: revisionOf(record),
    content: contentOf(record),
    corrections: record.corrections.map(({ version, at, note }) => ({ version, at: at.toISOString(), note })),
    comments: comments.map(toComment),
    others,
    ...(submitted && { submitted: toDeed(submitted) }),
    ...(approval && { approval: toDeed(approval) }),
    ...(returned && { returned: { ...toDeed(returned), reason: returned.reason } }),
    ...(scheduled && { scheduled: toDeed(scheduled) }),
    ...(discarded && { discarded: toDeed(discarded) }),
    ...(proposal && { proposal: { ...toDeed({ at: proposal.at, by: proposal.by ?? unknownWriter }), content: proposal.content } }),
    ...(withdrawal && { withdrawal: { at: withdrawal.at.toISOString(), reason: withdrawal.reason } }),
  }
}
