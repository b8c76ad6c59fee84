import type { CopiedIssue } from '@tisc/shared/daily/desk/desk.schema'
import { type CopiedArticle, officialAccountHtml } from '@tisc/shared/daily/official-account.html'
import { apart } from '../../platform/mongo'
import { ProblemError } from '../../platform/problem-error'
import type { Wechat } from '../../platform/wechat/wechat'
import { type ArticleRecord, Articles, contentFields, type DeskPerson } from '../article.model'
import { sceneCodesOf } from '../images/scene-code.service'
import { contentOf } from '../publishing.service'
import { renamedRegions } from '../region.service'
import { getDeskIssue } from './desk-issue.service'

const fields = Object.fromEntries(Object.keys(contentFields).map((field) => [field, 1]))

type House = { publicUrl: string; wechat: Wechat | undefined }

/**
 * An issue for the official account's editor: the texts that readers see, or will see as approved; what was withdrawn is left out. Throws
 * `conflict` where an article has not been approved: the wide channel is not a way around the review. Whatever WeChat does, it is copied,
 * with the mini-program codes that there are; those that are made now stay, apart from the line in the audit log.
 */
export const copyIssue = async (by: DeskPerson, serial: number, { publicUrl, wechat }: House, now: Date): Promise<CopiedIssue> => {
  const { date, articles } = await getDeskIssue(serial)
  const shown = articles.filter(({ state }) => state !== 'withdrawn')
  const waiting = shown.find(({ state, approved }) => state === 'draft' || (state === 'in-review' && !approved))
  if (waiting) throw new ProblemError('conflict', `《${waiting.title}》还没有审过，审过才能复制`)
  if (shown.length === 0) throw new ProblemError('conflict', '这一期还没有可以复制的文章')
  const ids = shown.map(({ id }) => id)
  const { codes, lacking } = await apart(() => sceneCodesOf(wechat, by, ids, now))
  const records = await Articles.find({ _id: { $in: ids } }, fields).lean<ArticleRecord[]>()
  const names = await renamedRegions()
  const texts = new Map(
    records.map((record): [string, CopiedArticle] => {
      const regionName = record.region && names.get(record.region)
      const [id, code] = [String(record._id), codes.get(String(record._id))]
      return [id, { id, ...contentOf(record), ...(regionName && { regionName }), ...(code && { code }) }]
    }),
  )
  const html = officialAccountHtml({ serial, date, articles: ids.flatMap((id) => texts.get(id) ?? []) }, publicUrl)
  return { html, lacking }
}
