import type { ArticleSummary } from '@tisc/shared/daily/daily.schema'
import { regionName } from '@tisc/shared/platform/regions'
import type { ReactNode } from 'react'
import { type Language, language } from '../../../platform/language'
import { useStored } from '../../../platform/use-stored'
import { useWords } from '../../../platform/use-words'
import { chinese } from '../../../ui/chinese'
import { classNames } from '../../../ui/class-names'
import { Dots, type DotsItem } from '../../../ui/dots'
import { FigurePlate } from '../../../ui/figure-plate'
import { Link } from '../../../ui/link'
import { Status } from '../../../ui/status'
import { regionInEnglish, useTypeWords } from '../daily.words'
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

const words = {
  zh: { withdrawn: '已撤回', corrected: '有更正', minutes: (count: number) => `${count}分钟` },
  en: { withdrawn: 'Withdrawn', corrected: 'Corrected', minutes: (count: number) => `${count} min` },
}

/** How long an article takes, in the person's language. */
export const useMinutes = () => useWords(words).minutes

const regionOf = ({ region, regionName: named }: ArticleSummary, spoken: Language): DotsItem => {
  if (!region) return { chinese: named }
  return (spoken === 'en' && regionInEnglish(region)) || { chinese: named ?? regionName(region) }
}

/** What stands above a title in lists: kind, region, and what must be known before opening. */
export function Kick({ article, detail }: { article: ArticleSummary; detail?: DotsItem | undefined }) {
  const said = useWords(words)
  const spoken = useStored(language)
  const typeWords = useTypeWords()
  const standing = standingOf(article, spoken)
  const status = article.state === 'withdrawn' ? { tone: 'warning' as const, word: said.withdrawn } : standing
  return (
    <Dots
      kind="kick"
      items={[typeWords(article.type), detail ?? regionOf(article, spoken)]}
      status={
        status ? <Status tone={status.tone}>{status.word}</Status> : article.correctedAt && <Status tone="open">{said.corrected}</Status>
      }
    />
  )
}

/** An article in a list. `title` replaces the plain one (search marks its hits); `children` stand below it; `day` is said where lists are not by time. */
export function ArticleRow({ article, isRead = false, hasPlate = false, level = 3, day, title, children }: Props) {
  const Title = level === 2 ? 'h2' : 'h3'
  const figure = hasPlate ? article.figure : undefined
  const { minutes, source, documentNumber } = article
  const minuteWords = useMinutes()
  return (
    <li>
      <Link
        to="article"
        params={{ id: article.id }}
        className={classNames(styles.root, figure && styles['with-figure'], isRead && styles.read)}
      >
        <div>
          <Kick article={article} />
          <Title {...chinese} className={styles.title}>
            {title ?? article.title}
          </Title>
          {children}
          <Dots kind="meta" items={[day, { chinese: documentNumber ?? source?.name }, minuteWords(minutes)]} />
        </div>
        {figure && <FigurePlate figure={figure} />}
      </Link>
    </li>
  )
}
