import type { Article, ArticleSummary, Issue } from '@tisc/shared/daily/daily.schema'
import { storedValue } from '../../platform/storage'
import type { Kept } from '../../platform/use-answer'
import type { ListPage } from '../../platform/use-list'

/** How many issues stay readable without a network. */
export const keptCount = 3

type KeptIssue = { issue: Issue; articles: Article[]; keptAt: string }

const slots = Array.from({ length: keptCount }, (_, slot) => storedValue<KeptIssue | null>(`kept-issue-${slot}`, null))

/** The kept issues, newest first. */
export const keptIssues = (): KeptIssue[] =>
  slots
    .map((slot) => slot.read())
    .filter((kept): kept is KeptIssue => kept !== null)
    .sort((one, other) => other.issue.serial - one.issue.serial)

/** Keeps an issue in a slot of its own (WeChat limits a key, not only the whole), in place of the oldest. False when it does not fit. */
export const keepIssue = (kept: KeptIssue): boolean => {
  const same = slots.find((slot) => slot.read()?.issue.serial === kept.issue.serial)
  const oldest = [...slots].sort((one, other) => (one.read()?.issue.serial ?? 0) - (other.read()?.issue.serial ?? 0))[0]
  return (same ?? oldest)?.write(kept) ?? false
}

/** Lets all of them go. */
export const forgetIssues = (): void => {
  for (const slot of slots) slot.clear()
}

/** The feed made of what is kept. */
export const keptFeed = (): Kept<ListPage<ArticleSummary>> | undefined => {
  const [newest, ...others] = keptIssues()
  if (!newest) return undefined
  return { data: { items: [newest, ...others].flatMap(({ issue }) => issue.items) }, keptAt: newest.keptAt }
}

/** A kept issue by its number. */
export const keptIssue = (serial: number): Kept<Issue> | undefined => {
  const found = keptIssues().find(({ issue }) => issue.serial === serial)
  return found && { data: found.issue, keptAt: found.keptAt }
}

/** An article of a kept issue. */
export const keptArticle = (id: string): Kept<Article> | undefined => {
  for (const { articles, keptAt } of keptIssues()) {
    const data = articles.find((article) => article.id === id)
    if (data) return { data, keptAt }
  }
  return undefined
}
