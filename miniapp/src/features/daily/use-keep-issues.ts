import type { Article } from '@tisc/shared/daily/daily.schema'
import { useEffect } from 'react'
import { dailyApi } from './daily.api'
import { keepIssue, keptCount, keptIssues } from './kept-issues'

/** After the first screen has settled: reading comes before keeping. */
const patience = 4000

type Item = { id: string; state: string; correctedAt?: string | undefined }

const printOf = (items: Item[]) => items.map(({ id, state, correctedAt }) => `${id}${state}${correctedAt ?? ''}`).join()

/** Fetches an issue with its articles and keeps it, unless what is kept is still the same. */
const keep = async (serial: number): Promise<void> => {
  const issue = await dailyApi.getIssue({ params: { serial } })
  const kept = keptIssues().find((one) => one.issue.serial === serial)
  if (kept && printOf(kept.issue.items) === printOf(issue.items)) return
  const articles: Article[] = []
  for (const { id } of issue.items) articles.push(await dailyApi.getArticle({ params: { id } }))
  keepIssue({ issue, articles, keptAt: new Date().toISOString() })
}

const keepAll = async (serials: number[]) => {
  // the oldest first: each takes the place of the oldest kept
  for (const serial of [...serials].reverse()) await keep(serial)
}

/** Keeps the newest issues on the device, in the background. */
export const useKeepIssues = (serials: number[]): void => {
  const newest = serials.slice(0, keptCount).join()
  useEffect(() => {
    if (!newest) return
    const wanted = newest.split(',').map(Number)
    // a failure here is no news for the reader: the next visit tries again
    const timer = setTimeout(() => keepAll(wanted).catch(() => undefined), patience)
    return () => clearTimeout(timer)
  }, [newest])
}
