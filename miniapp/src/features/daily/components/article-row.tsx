import type { ArticleSummary } from '@tisc/shared/daily/daily.schema'
import { articleTypes, wordOf } from '@tisc/shared/daily/daily.words'
import { regionName } from '@tisc/shared/platform/regions'
import type { ReactNode } from 'react'
import { classNames } from '../../../ui/class-names'
import { Dots } from '../../../ui/dots'
import { FigurePlate } from '../../../ui/figure-plate'
import { Link } from '../../../ui/link'
import { Status } from '../../../ui/status'
import { standingOf } from '../standing'
import styles from './article-row.module.scss'

type Props = {
  article: ArticleSummary
  isRead?: boolean
  /** Whether the figure it is about stands beside it. */
  hasPlate?: boolean
  /** Of the title: 2 where it stands directly under the page's own. */
  level?: 2 | 3
  day?: string
  title?: ReactNode
  children?: ReactNode
}

/** What stands above a title in lists: kind, region, and what must be known before opening. */
export function Kick({ article, detail }: { article: ArticleSummary; detail?: string | undefined }) {
  const standing = standingOf(article)
  const status = article.state === 'withdrawn' ? { tone: 'warning' as const, word: '已撤回' } : standing
  return (
    <Dots
      kind="kick"
      items={[wordOf(articleTypes, article.type), detail ?? article.regionName ?? (article.region && regionName(article.region))]}
      status={status ? <Status tone={status.tone}>{status.word}</Status> : article.correctedAt && <Status tone="open">有更正</Status>}
    />
  )
}

/** An article in a list. `title` replaces the plain one (search marks its hits); `children` stand below it; `day` is said where lists are not by time. */
export function ArticleRow({ article, isRead = false, hasPlate = false, level = 3, day, title, children }: Props) {
  const Title = level === 2 ? 'h2' : 'h3'
  const figure = hasPlate ? article.figure : undefined
  const { minutes, source, documentNumber } = article
  return (
    <li>
      <Link
        to="article"
        params={{ id: article.id }}
        className={classNames(styles.root, figure && styles['with-figure'], isRead && styles.read)}
      >
        <div>
          <Kick article={article} />
          <Title className={styles.title}>{title ?? article.title}</Title>
          {children}
          <Dots kind="meta" items={[day, documentNumber ?? source?.name, `${minutes}分钟`]} />
        </div>
        {figure && <FigurePlate figure={figure} />}
      </Link>
    </li>
  )
}
