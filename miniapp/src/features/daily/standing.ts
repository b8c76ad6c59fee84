import type { Article, ArticleSummary } from '@tisc/shared/daily/daily.schema'
import { reachOf, regionName } from '@tisc/shared/platform/regions'
import type { Tone } from '../../ui/status'

/** Why a document cannot simply be relied on in Qingdao today: a word for lists, and conclusion and reason for its own page. */
export type Standing = { tone: Tone; word: string; title: string; reason: string }

const isDocument = ({ type, documentNumber }: ArticleSummary) => type === 'policy' || documentNumber !== undefined

const named = (article: ArticleSummary & Partial<Pick<Article, 'document'>>) =>
  [article.documentNumber, article.document?.writtenOn].filter(Boolean).join('，') || '文件里的条件和时限不由青岛市规定。'

/** Truth first: not in force before everything, then whose document it is. Nothing to say of a valid document of the city or the nation. */
export const standingOf = (article: ArticleSummary & Partial<Pick<Article, 'document'>>): Standing | undefined => {
  if (article.validity === 'not-in-force') {
    return { tone: 'warning', word: '已失效', title: '已失效，只供查阅', reason: '发布单位标注为“失效”，不能作为今天办事的依据。' }
  }
  if (article.validity === 'amended') {
    return { tone: 'waiting', word: '已修改', title: '后来修改过', reason: '发布单位标注为“已修改”，请以修改后的文本为准。' }
  }
  if (!isDocument(article) || !article.region) return undefined
  const reach = reachOf(article.region)
  const region = article.regionName ?? regionName(article.region)
  if (reach === 'elsewhere') return { tone: 'ended', word: '外市文件', title: `${region}文件，青岛不适用`, reason: named(article) }
  if (reach === 'province') return { tone: 'ended', word: '省级文件', title: '省级文件，看本市怎么落实', reason: named(article) }
  return undefined
}
