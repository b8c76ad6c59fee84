import '../platform/zod-setup'
import * as z from 'zod'
import { day, id, instant, month, webAddress } from '../platform/fields'
import { body } from './body.schema'

/**
 * What the Daily tells its readers. Words of open lists (type, region, validity) travel as strings: a published client must not break
 * on one it does not know. The words of this version are in `daily.words.ts` and `platform/regions.ts`.
 */

/** An open or closed topic's address, for instance `rights`. */
export const topicKey = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '主题不存在')

/** 期号: what an issue is named by. */
export const serial = z.coerce.number().int().min(1).max(999_999)

/** The number an article is about, as its cover: `10210`, `件发明专利`, `2021年全市授权`. */
export const figure = z.object({ value: z.string().max(12), unit: z.string().max(20), note: z.string().max(60).optional() })

/** Where an article comes from; `date` is the source's own. */
export const source = z.object({ name: z.string(), link: webAddress.optional(), date: day.optional() })

/** The header of a government document (政府文件). An empty string is a field the source page left empty; an absent one it did not have. */
export const documentHeader = z.object({
  /** 索引号 */ indexNumber: z.string().optional(),
  /** 主题分类 */ subject: z.string().optional(),
  /** 成文日期 */ writtenOn: z.union([day, z.literal('')]).optional(),
  /** 发布日期 */ publishedOn: z.union([day, z.literal('')]).optional(),
  /** 发文字号 */ number: z.string().optional(),
  /** 发文单位 */ issuer: z.string().optional(),
  /** 有效性 */ validity: z.string().optional(),
  /** 规范性文件登记号 */ registration: z.string().optional(),
})
export type DocumentHeader = z.infer<typeof documentHeader>

export const topic = z.object({ key: topicKey, name: z.string() })

/** An article as a row of a list. */
export const articleSummary = z.object({
  id,
  state: z.string(),
  type: z.string(),
  topics: z.array(topic),
  region: z.string().optional(),
  /** Where the desk has renamed the region; else it is called as in `platform/regions.ts`. */
  regionName: z.string().optional(),
  title: z.string(),
  summary: z.string().optional(),
  figure: figure.optional(),
  source: source.optional(),
  documentNumber: z.string().optional(),
  validity: z.string().optional(),
  minutes: z.int(),
  issue: z.int().optional(),
  publishedAt: instant,
  correctedAt: instant.optional(),
})
export type ArticleSummary = z.infer<typeof articleSummary>

/** A correction as the reader sees it: when, why, and the version it led to. */
export const correction = z.object({ version: z.int(), at: instant, note: z.string() })

const neighbour = z.object({ id, title: z.string() })

/** An article's page. A withdrawn one has `withdrawal` and no body. */
export const article = articleSummary.extend({
  version: z.int(),
  updatedAt: instant,
  document: documentHeader.optional(),
  body,
  attachments: z.array(z.object({ name: z.string(), link: webAddress })),
  corrections: z.array(correction),
  withdrawal: z.object({ at: instant, reason: z.string() }).optional(),
  place: z
    .object({ serial: z.int(), date: day, position: z.int(), of: z.int(), previous: neighbour.optional(), next: neighbour.optional() })
    .optional(),
  related: z.array(articleSummary),
})
export type Article = z.infer<typeof article>

/** What a correction changed, block by block, in the order of the page; a moved block is a removal and an addition. */
export const articleChanges = z.object({
  version: z.int(),
  at: instant,
  note: z.string(),
  title: z.object({ before: z.string(), after: z.string() }).optional(),
  changes: z.array(
    z.object({ kind: z.enum(['added', 'removed', 'changed']), before: z.string().optional(), after: z.string().optional() }),
  ),
})
export type ArticleChanges = z.infer<typeof articleChanges>

export const issueSummary = z.object({
  serial: z.int(),
  date: day,
  publishedAt: instant,
  articles: z.int(),
  minutes: z.int(),
  /** The title of its first article. */
  lead: z.string().optional(),
  corrected: z.boolean(),
})
export type IssueSummary = z.infer<typeof issueSummary>

/** An issue with its articles in their order. */
export const issue = issueSummary.extend({ items: z.array(articleSummary), previous: z.int().optional(), next: z.int().optional() })
export type Issue = z.infer<typeof issue>

/** How many issues and articles each month of a year has, for the archive. */
export const archiveYear = z.object({
  year: z.int(),
  years: z.array(z.int()),
  months: z.array(z.object({ month, issues: z.int(), articles: z.int() })),
})
export type ArchiveYear = z.infer<typeof archiveYear>

/** The topics that have something to read. */
export const topicList = z.object({ items: z.array(topic) })

/** What a reader reports of an article: nothing about the reader is asked or kept. */
export const errorReportForm = z.strictObject({
  kind: z.enum(['fact', 'wording', 'link', 'display', 'other']),
  text: z.string().trim().min(4, '请写明哪里有误，至少4个字').max(500, '最多500个字'),
})
export type ErrorReportForm = z.infer<typeof errorReportForm>
