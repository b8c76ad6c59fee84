import type { DeskRow } from '@tisc/shared/daily/desk/desk.schema'
import { momentText } from '../../ui/moments'
import { State, type Tone } from '../../ui/state'

type Standing = Pick<DeskRow, 'state' | 'approved' | 'publishAt' | 'correctionWaits'>

const standingOf = ({ state, approved, publishAt, correctionWaits }: Standing): [Tone, string] => {
  if (state === 'draft') return ['open', '正在写']
  if (state === 'in-review') return approved ? ['done', '已审'] : ['waiting', '在审']
  if (state === 'scheduled') return ['waiting', publishAt ? `定时 ${momentText(publishAt)}` : '定时发布']
  if (state === 'discarded') return ['ended', '已丢弃']
  if (state === 'withdrawn') return ['ended', '已撤回']
  return correctionWaits ? ['waiting', '有更正待发布'] : ['done', '已发布']
}

/** Where an article stands, in a word. */
export const stateWord = (article: Standing): string => standingOf(article)[1]

/** The same with its shape. */
export const ArticleState = ({ article }: { article: Standing }) => {
  const [tone, word] = standingOf(article)
  return <State tone={tone}>{word}</State>
}
