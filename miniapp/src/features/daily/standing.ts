import type { Article, ArticleSummary } from '@tisc/shared/daily/daily.schema'
import { reachOf, regionName } from '@tisc/shared/platform/regions'
import type { Language } from '../../platform/language'
import type { Tone } from '../../ui/status'
import { regionInEnglish } from './daily.words'

/**
 * Why a document cannot simply be relied on in Qingdao today: a word for lists, and conclusion and reason for its own page; `quoted`, its
 * number and date, is the reason in the document's own words.
 */
export type Standing = { tone: Tone; word: string; title: string; reason: string; quoted?: string }

interface Words {
  over: Pick<Standing, 'word' | 'title' | 'reason'>
  amended: Pick<Standing, 'word' | 'title' | 'reason'>
  elsewhere: { word: string; title: (region: string) => string }
  province: { word: string; title: string }
  notOurs: string
}

const zh: Words = {
  over: { word: '已失效', title: '已失效，只供查阅', reason: '发布单位标注为“失效”，不能作为今天办事的依据。' },
  amended: { word: '已修改', title: '后来修改过', reason: '发布单位标注为“已修改”，请以修改后的文本为准。' },
  elsewhere: { word: '外市文件', title: (region) => `${region}文件，青岛不适用` },
  province: { word: '省级文件', title: '省级文件，看本市怎么落实' },
  notOurs: '文件里的条件和时限不由青岛市规定。',
}

const en: Words = {
  over: {
    word: 'Not in force',
    title: 'No longer in force, for reference only',
    reason: 'Its issuer marks it as no longer in force: nothing can rest on it today.',
  },
  amended: { word: 'Amended', title: 'It was amended later', reason: 'Its issuer marks it as amended: the amended text counts.' },
  elsewhere: { word: 'Another city’s', title: (region) => `A document of ${region}, not for Qingdao` },
  province: { word: 'Provincial', title: 'Provincial: see how the city applies it' },
  notOurs: 'Its conditions and time limits are not Qingdao’s.',
}

const words: Record<Language, Words> = { zh, en }

type Judged = ArticleSummary & Partial<Pick<Article, 'document'>>

const isDocument = ({ type, documentNumber }: ArticleSummary) => type === 'policy' || documentNumber !== undefined

const named = ({ documentNumber, document }: Judged) => [documentNumber, document?.writtenOn].filter(Boolean).join('，')

/** Truth first: not in force before everything, then whose document it is. Nothing to say of a valid document of the city or the nation. */
export const standingOf = (article: Judged, language: Language): Standing | undefined => {
  const said = words[language]
  if (article.validity === 'not-in-force') return { tone: 'warning', ...said.over }
  if (article.validity === 'amended') return { tone: 'waiting', ...said.amended }
  if (!isDocument(article) || !article.region) return undefined
  const reach = reachOf(article.region)
  const quoted = named(article)
  const reason = { reason: said.notOurs, ...(quoted && { quoted }) }
  if (reach === 'elsewhere') {
    const chinese = article.regionName ?? regionName(article.region)
    const region = language === 'en' ? (regionInEnglish(article.region) ?? chinese) : chinese
    return { tone: 'ended', word: said.elsewhere.word, title: said.elsewhere.title(region), ...reason }
  }
  return reach === 'province' ? { tone: 'ended', ...said.province, ...reason } : undefined
}
