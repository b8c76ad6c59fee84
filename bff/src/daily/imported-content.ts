import { createHash } from 'node:crypto'
import type { Block, Body, Run } from '@tisc/shared/daily/body.schema'
import { bodyText } from '@tisc/shared/daily/body.text'
import { documentHeader, figure, source, topicKey } from '@tisc/shared/daily/daily.schema'
import { articleTypes } from '@tisc/shared/daily/daily.words'
import { regionCodes } from '@tisc/shared/platform/regions'
import * as z from 'zod'
import type { ArticleContent, ArticleIdentity } from './article.model'
import { dense } from './importer/blank'
import type { DocumentRead, Note, Stated } from './importer/reading'

const statedFields = {
  type: z.enum(Object.keys(articleTypes) as [keyof typeof articleTypes]),
  topics: z.array(topicKey),
  region: z.enum(regionCodes),
  summary: z.string().min(1).max(300),
  figure,
  source: source.partial(),
  document: documentHeader,
} satisfies Record<keyof Stated, z.ZodType>

/** What the front matter states, each field parsed; one that is wrong is left out and reported. */
const soundStated = (stated: Stated, notes: Note[]): Partial<z.infer<z.ZodObject<typeof statedFields>>> => {
  const sound: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(stated)) {
    const parsed = statedFields[field as keyof Stated].safeParse(value)
    if (parsed.success) sound[field] = parsed.data
    else notes.push({ text: `${field}: ${JSON.stringify(value)}`, reason: `文件开头的说明不对：${parsed.error.issues[0]?.message}` })
  }
  return sound
}

/**
 * What an article keeps of a document that was read. The type must be something: a document with a header of its own is a policy, any
 * other a news item unless it says what it is; `notes` tells the editor.
 */
export const contentOf = (read: DocumentRead): { content: ArticleContent; notes: Note[] } => {
  const notes: Note[] = []
  const stated = soundStated(read.stated ?? {}, notes)
  const type = stated.type ?? (read.header ? 'policy' : 'news')
  if (!stated.type) notes.push({ text: articleTypes[type], reason: '文件没有写明类型，先按这一类存，请编辑核对' })
  const name = stated.source?.name ?? read.issuer
  const date = stated.source?.date ?? read.date
  const document = read.header ?? stated.document
  const region = stated.region ?? read.region
  return {
    notes,
    content: {
      type,
      topics: stated.topics ?? [],
      title: read.title,
      body: read.body,
      ...(region && { region }),
      ...(stated.summary && { summary: stated.summary }),
      ...(stated.figure && { figure: stated.figure }),
      ...(name && { source: { name, ...(stated.source?.link && { link: stated.source.link }), ...(date && { date }) } }),
      ...(document && { document }),
    },
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const linksOf = (value: Body | Block | Run[] | unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(linksOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    (key === 'link' || key === 'source') && typeof inner === 'string' ? [inner] : linksOf(inner),
  )
}

/**
 * How an article is known again. The digest is of the words alone, so that the same text in another format or with other line breaks is
 * the same article; `content` changes with everything that a reader would see differ, links and facts about the text included.
 */
export const identityOf = (content: ArticleContent, read: DocumentRead, path: string | undefined): ArticleIdentity => {
  const words = dense(content.title + bodyText(content.body))
  const { type, topics, region, summary, figure: number, source: origin, document } = content
  const facts = JSON.stringify([type, topics, region, summary, number, origin, document, linksOf(content.body)])
  // A number names a document only with its issuer, and only where the document itself bears it.
  const official = read.header?.number && read.header.issuer ? `${read.header.number} ${read.header.issuer}` : undefined
  return { digest: sha256(words), content: sha256(words + facts), ...(official && { number: official }), ...(path && { path }) }
}
