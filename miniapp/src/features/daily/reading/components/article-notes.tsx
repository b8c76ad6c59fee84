import type { Article } from '@tisc/shared/daily/daily.schema'
import { useState } from 'react'
import { language } from '../../../../platform/language'
import { useStored } from '../../../../platform/use-stored'
import { useWords } from '../../../../platform/use-words'
import { Chinese } from '../../../../ui/chinese'
import { Link } from '../../../../ui/link'
import { Note, noteWay } from '../../../../ui/note'
import { useDates } from '../../../../ui/use-dates'
import { TopicName } from '../../components/topic-name'
import { standingOf } from '../../standing'
import { ChangesSheet } from './changes-sheet'

const words = {
  zh: {
    others: '看同一主题的其他文章：',
    changes: '看改了什么',
    corrected: (day: string) => `${day}有更正`,
    withdrawn: '这篇已撤回',
    withdrawnOn: (day: string) => `${day}撤回：`,
    stays: '。这个地址会一直保留。',
  },
  en: {
    others: 'Other articles on this topic: ',
    changes: 'See what changed',
    corrected: (day: string) => `Corrected on ${day}`,
    withdrawn: 'This article is withdrawn',
    withdrawnOn: (day: string) => `Withdrawn on ${day}: `,
    stays: '. This address stays.',
  },
}

function Standing({ article }: { article: Article }) {
  const said = useWords(words)
  const standing = standingOf(article, useStored(language))
  if (!standing) return null
  const topic = article.topics[0]
  const way = topic && (
    <Link to="topic" params={{ topic: topic.key }} className={noteWay}>
      <span>
        {said.others}
        <TopicName topic={topic} />
      </span>
    </Link>
  )
  return (
    <Note tone={standing.tone} title={standing.title} way={way}>
      {standing.quoted ? <Chinese>{standing.quoted}</Chinese> : standing.reason}
    </Note>
  )
}

function Correction({ article }: { article: Article }) {
  const said = useWords(words)
  const { dayOf } = useDates()
  const [isOpen, setOpen] = useState(false)
  const latest = article.corrections[article.corrections.length - 1]
  if (!latest) return null
  const way = (
    <button type="button" className={noteWay} onClick={() => setOpen(true)}>
      {said.changes}
    </button>
  )
  return (
    <>
      <Note tone="open" title={said.corrected(dayOf(latest.at))} way={way}>
        <Chinese>{latest.note}</Chinese>
      </Note>
      {isOpen && <ChangesSheet article={article} onClose={() => setOpen(false)} />}
    </>
  )
}

/** Truth first: withdrawn, not in force, not for Qingdao, corrected. Before any other data. */
export function ArticleNotes({ article }: { article: Article }) {
  const said = useWords(words)
  const { dayOf } = useDates()
  const { withdrawal } = article
  if (withdrawal) {
    return (
      <Note tone="warning" title={said.withdrawn}>
        {said.withdrawnOn(dayOf(withdrawal.at))}
        <Chinese>{withdrawal.reason}</Chinese>
        {said.stays}
      </Note>
    )
  }
  return (
    <>
      <Standing article={article} />
      <Correction article={article} />
    </>
  )
}
