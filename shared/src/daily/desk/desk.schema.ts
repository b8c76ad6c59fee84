import '../../platform/zod-setup'
import * as z from 'zod'
import { day, id, instant, regionCode, webAddress } from '../../platform/fields'
import { body } from '../body.schema'
import { documentHeader, figure, serial, source, topicKey } from '../daily.schema'
import { articleTypes } from '../daily.words'
import { articleStates } from '../life-cycle'

/** What the Daily desk works with: texts before readers see them, and who did what to them. */

const typeNames = Object.keys(articleTypes) as [keyof typeof articleTypes, ...(keyof typeof articleTypes)[]]

/** A text as an editor writes it. Whether it is good enough to be published is for `checks` to say, not for saving. */
export const articleForm = z.strictObject({
  type: z.enum(typeNames),
  topics: z.array(topicKey).max(10, '最多10个主题'),
  title: z.string().trim().min(1, '请填写标题').max(200, '标题最多200个字'),
  body: body.max(2_000, '正文太长，请分成几篇'),
  region: regionCode.optional(),
  summary: z.string().trim().max(300, '摘要最多300个字').optional(),
  figure: figure.optional(),
  source: source.optional(),
  document: documentHeader.optional(),
  attachments: z
    .array(z.object({ name: z.string().max(200), link: webAddress }))
    .max(30)
    .optional(),
})
export type ArticleForm = z.infer<typeof articleForm>

/** Counts the saves of a text. A save names the one it was made from; another in between is a `conflict`, and nothing is overwritten. */
export const revision = z.int().min(1)

/** A member of staff as others at the desk see them. */
export const colleague = z.object({ id, name: z.string() })
export type Colleague = z.infer<typeof colleague>

const deed = z.object({ by: colleague, at: instant })
const state = z.enum(articleStates)

/** An article as a row of the desk's lists. */
export const deskRow = z.object({
  id,
  title: z.string(),
  type: z.string(),
  state,
  /** Approved by a second person and waiting to be published. */
  approved: z.boolean(),
  issue: z.int().optional(),
  position: z.int().optional(),
  updatedAt: instant,
  writers: z.array(colleague),
  /** When it becomes visible, or became so. */
  publishAt: instant.optional(),
  publishedAt: instant.optional(),
  /** A changed text waits to be published as a correction. */
  correctionWaits: z.boolean(),
})
export type DeskRow = z.infer<typeof deskRow>

/** A remark on a block of the text, by its place in the body; `quote` is the block's text when it was made. */
export const comment = z.object({
  id,
  block: z.int(),
  quote: z.string(),
  text: z.string(),
  by: colleague,
  at: instant,
  resolved: deed.optional(),
})
export type Comment = z.infer<typeof comment>

/** An article at the desk, with all that happened to it. */
export const deskArticle = deskRow.extend({
  revision: z.int(),
  content: articleForm,
  submitted: deed.optional(),
  approval: deed.optional(),
  returned: deed.extend({ reason: z.string() }).optional(),
  scheduled: deed.optional(),
  discarded: deed.optional(),
  proposal: deed.extend({ content: articleForm }).optional(),
  corrections: z.array(z.object({ version: z.int(), at: instant, note: z.string() })),
  withdrawal: z.object({ at: instant, reason: z.string() }).optional(),
  comments: z.array(comment),
  /** Who else has it open for writing now. */
  others: z.array(colleague),
})
export type DeskArticle = z.infer<typeof deskArticle>

/** A kept state of a text. */
export const savedText = z.object({ revision: z.int(), at: instant, by: colleague, title: z.string() })

/** What the server's checks found, in the shape of `checkArticle`. */
export const finding = z.object({ weight: z.enum(['must', 'should']), text: z.string(), block: z.int().optional() })

/** An issue as the desk sees it, published or not. */
export const deskIssue = z.object({
  serial: z.int(),
  date: day,
  state: z.enum(['draft', 'published']),
  articles: z.array(deskRow),
})
export type DeskIssue = z.infer<typeof deskIssue>

/** Why articles have no mini-program code: there is no WeChat here, its app is not released, it was asked too often, or it does not answer. */
const whyNoCodes = z.enum(['not-connected', 'not-released', 'too-often', 'no-answer'])

/** An issue as it is copied; `lacking`: how many of its articles have no mini-program code, and why. */
export const copiedIssue = z.object({ html: z.string(), lacking: z.object({ count: z.int(), why: whyNoCodes }).optional() })
export type CopiedIssue = z.infer<typeof copiedIssue>
export type LackingCodes = NonNullable<CopiedIssue['lacking']>

export const newIssueForm = z.strictObject({ serial, date: day })

/** The whole composition: these articles in this order and no others. */
export const compositionForm = z.strictObject({ articles: z.array(id).max(100, '一期最多100篇') })

export const week = z.object({
  days: z.array(z.object({ day, issues: z.array(z.object({ serial: z.int(), state: z.string(), articles: z.int(), ready: z.int() })) })),
  /** How many articles wait, and for what. */
  waiting: z.object({ writing: z.int(), review: z.int(), publishing: z.int(), scheduled: z.int(), corrections: z.int(), reports: z.int() }),
  nextSerial: z.int(),
})
export type Week = z.infer<typeof week>

/** The part of an issue that is published: all of it, or only what has been reviewed. */
export const issueScheduleForm = z.strictObject({ at: instant.optional(), reviewedOnly: z.boolean().default(false) })

/** An hour or a day is checked when it is due; earlier than a minute from now means: in a minute. */
export const scheduleForm = z.strictObject({ at: instant.optional() })
export const scheduled = z.object({ publishAt: instant })

const words = (least: number, most: number, missing: string) => z.string().trim().min(least, missing).max(most, `最多${most}个字`)
export const reasonForm = z.strictObject({ reason: words(4, 300, '请写明原因，至少4个字') })
export const noteForm = z.strictObject({ note: words(4, 300, '请写明更正了什么，至少4个字') })
export const commentForm = z.strictObject({ block: z.int().min(0), text: words(1, 1_000, '请写明意见') })

/** A topic as the desk sees it: `articles` counts published ones; a merged one redirects to another. */
export const deskTopic = z.object({ key: topicKey, name: z.string(), articles: z.int(), mergedInto: topicKey.optional() })
export const topicForm = z.strictObject({ name: words(1, 30, '请填写名称') })

/** A reader's report at the desk. */
export const readerReport = z.object({
  id,
  article: z.object({ id, title: z.string() }),
  version: z.int(),
  kind: z.string(),
  text: z.string(),
  at: instant,
  closed: deed.extend({ note: z.string() }).optional(),
})
export type ReaderReport = z.infer<typeof readerReport>

/** Why an article waits for somebody. */
export const waitingWords = { returned: '退回要改', review: '等人审', publish: '等发布' } as const
/** An article that waits for the viewer; `instead` names the absent colleague for whom they stand in. */
export const waiting = z.object({ article: deskRow, why: z.string(), instead: z.string().optional() })
export type Waiting = z.infer<typeof waiting>
