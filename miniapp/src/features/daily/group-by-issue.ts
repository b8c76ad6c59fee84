import type { ArticleSummary } from '@tisc/shared/daily/daily.schema'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'

/** Articles of one issue, or of one day where they belong to none. `isWhole`: no further article of it can follow. */
export type IssueGroup = {
  key: string
  serial?: number | undefined
  day: string
  articles: ArticleSummary[]
  minutes: number
  isWhole: boolean
}

const keyOf = (article: ArticleSummary) => (article.issue ? `issue-${article.issue}` : shanghaiDay(article.publishedAt))

/** Cuts a feed, newest first, into its issues, in the order given. */
export const groupByIssue = (articles: ArticleSummary[], isComplete: boolean): IssueGroup[] => {
  const groups: IssueGroup[] = []
  for (const article of articles) {
    const key = keyOf(article)
    const group = groups[groups.length - 1]
    if (group?.key === key) {
      group.articles.push(article)
      group.minutes += article.minutes
    } else {
      if (group) group.isWhole = true
      groups.push({
        key,
        serial: article.issue,
        day: shanghaiDay(article.publishedAt),
        articles: [article],
        minutes: article.minutes,
        isWhole: false,
      })
    }
  }
  const last = groups[groups.length - 1]
  if (last) last.isWhole = isComplete
  return groups
}
