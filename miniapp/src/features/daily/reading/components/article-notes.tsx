import type { Article } from '@tisc/shared/daily/daily.schema'
import { useState } from 'react'
import { instantWords } from '../../../../ui/dates'
import { Link } from '../../../../ui/link'
import { Note, noteWay } from '../../../../ui/note'
import { standingOf } from '../../standing'
import { ChangesSheet } from './changes-sheet'

function Standing({ article }: { article: Article }) {
  const standing = standingOf(article)
  if (!standing) return null
  const topic = article.topics[0]
  const way = topic && (
    <Link to="topic" params={{ topic: topic.key }} className={noteWay}>
      {`看“${topic.name}”的其他文章`}
    </Link>
  )
  return (
    <Note tone={standing.tone} title={standing.title} way={way}>
      {standing.reason}
    </Note>
  )
}

function Correction({ article }: { article: Article }) {
  const [isOpen, setOpen] = useState(false)
  const latest = article.corrections[article.corrections.length - 1]
  if (!latest) return null
  const way = (
    <button type="button" className={noteWay} onClick={() => setOpen(true)}>
      看改了什么
    </button>
  )
  return (
    <>
      <Note tone="open" title={`${instantWords(latest.at)}有更正`} way={way}>
        {latest.note}
      </Note>
      {isOpen && <ChangesSheet article={article} onClose={() => setOpen(false)} />}
    </>
  )
}

/** Truth first: withdrawn, not in force, not for Qingdao, corrected. Before any other data. */
export function ArticleNotes({ article }: { article: Article }) {
  const { withdrawal } = article
  if (withdrawal) {
    return (
      <Note tone="warning" title="这篇已撤回">
        {`${instantWords(withdrawal.at)}撤回：${withdrawal.reason}。这个地址会一直保留。`}
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
