import type { Body } from '@tisc/shared/daily/body.schema'
import type { Article, DocumentHeader } from '@tisc/shared/daily/daily.schema'
import type { ArticleType } from '@tisc/shared/daily/daily.words'
import { type ArticleState, articleStates } from '@tisc/shared/daily/life-cycle'
import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../platform/define-model'

/** What an editor writes: the part of an article that a version keeps. */
export type ArticleContent = {
  type: ArticleType
  topics: string[]
  title: string
  body: Body
  region?: string
  summary?: string
  figure?: NonNullable<Article['figure']>
  source?: NonNullable<Article['source']>
  document?: DocumentHeader
  attachments?: Article['attachments']
}

/**
 * How the importer knows an article again: its normalised text, a document's number and issuer, or its path under a named root.
 * `content` tells whether anything else of the file has changed since.
 */
export type ArticleIdentity = { digest: string; content: string; number?: string; path?: string }

/** A member of staff as the desk remembers them; the name is the one they had then. */
export type DeskPerson = { id: string; name: string }
export type DeskDeed = { by: DeskPerson; at: Date }

/** What the desk keeps of an article: who wrote it and who did what to it. Imported ones have none until somebody takes them up. */
export type DeskState = {
  /** Counts the saves. */
  revision: number
  writers: DeskPerson[]
  submitted?: DeskDeed
  approval?: DeskDeed
  returned?: DeskDeed & { reason: string }
  scheduled?: DeskDeed & { publishAt: Date }
  discarded?: DeskDeed
}

export type ArticleRecord = ArticleContent & {
  _id: Types.ObjectId
  /** The feeds' id, minted once: `urn:uuid:…`. */
  feedId: string
  state: ArticleState
  /** Counts what readers have seen: 1 when first published, one more with each correction. */
  version: number
  minutes: number
  issue?: number
  /** Place in its issue, from 1. */
  position?: number
  /** The lists the article stands in, see `article.lists.ts`; none unless published. */
  lists: string[]
  createdAt: Date
  updatedAt: Date
  publishedAt?: Date
  correctedAt?: Date
  corrections: { version: number; at: Date; note: string }[]
  withdrawal?: { at: Date; reason: string }
  /** A changed text that waits for somebody to publish it as a correction. */
  proposal?: { content: ArticleContent; at: Date; by?: DeskPerson }
  identity?: ArticleIdentity
  desk?: DeskState
}

const Mixed = Schema.Types.Mixed

/** Parsed by the schemas of `shared` before they come here, so that the database keeps them as they are. */
export const contentFields = {
  type: { type: String, required: true },
  topics: { type: [String], required: true },
  title: { type: String, required: true },
  body: { type: [Mixed], required: true },
  region: String,
  summary: String,
  figure: Mixed,
  source: Mixed,
  document: Mixed,
  attachments: { type: [Mixed], default: undefined },
} satisfies Record<keyof ArticleContent, unknown>

const schema = defineSchema<ArticleRecord>('articles', {
  _id: { type: Schema.Types.ObjectId, required: true },
  ...contentFields,
  feedId: { type: String, required: true },
  state: { type: String, required: true, enum: articleStates },
  version: { type: Number, required: true },
  minutes: { type: Number, required: true },
  issue: Number,
  position: Number,
  lists: { type: [String], required: true },
  createdAt: { type: Date, required: true },
  updatedAt: { type: Date, required: true },
  publishedAt: Date,
  correctedAt: Date,
  corrections: { type: [Mixed], required: true },
  withdrawal: Mixed,
  proposal: Mixed,
  identity: Mixed,
  desk: Mixed,
})

/** Every list of published articles, whatever its filters, is one range of this index. */
schema.index({ lists: 1, publishedAt: -1, _id: -1 })
/** An issue's articles in their order. */
schema.index({ issue: 1, position: 1 }, { partialFilterExpression: { issue: { $exists: true } } })
/** The desk's lists, whole and by state; the title stands last, so that looking for its words reads no articles. */
schema.index({ updatedAt: -1, _id: -1, title: 1 })
schema.index({ state: 1, updatedAt: -1, _id: -1, title: 1 })
/** What stands in no issue yet. */
schema.index({ issue: 1, updatedAt: -1, _id: -1, state: 1, title: 1 })
/** What is due to be published, and when. */
schema.index({ state: 1, 'desk.scheduled.publishAt': 1 })
/** Corrections that wait. */
schema.index({ 'proposal.at': 1 }, { partialFilterExpression: { 'proposal.at': { $exists: true } } })
/** A year's figures: what was published in it, what was taken back in it. */
schema.index({ publishedAt: 1 })
schema.index({ 'withdrawal.at': 1 }, { partialFilterExpression: { 'withdrawal.at': { $exists: true } } })
/** All articles of a topic or a region, to merge it. */
schema.index({ topics: 1 })
schema.index({ region: 1 })
/** The importer's three ways to know an article again; each names one article at most. */
schema.index({ 'identity.digest': 1 }, { unique: true, partialFilterExpression: { 'identity.digest': { $exists: true } } })
schema.index({ 'identity.number': 1 }, { unique: true, partialFilterExpression: { 'identity.number': { $exists: true } } })
schema.index({ 'identity.path': 1 }, { unique: true, partialFilterExpression: { 'identity.path': { $exists: true } } })

/** Shard key: `_id` (hashed). The unique identities then need a collection of their own; one shard holds them comfortably. */
export const Articles = defineModel('Article', schema)
