import type { ReactNode } from 'react'
import { Failure } from '../../../ui/failure'
import { LongRows } from '../../../ui/long-rows'
import { MoreRows } from '../../../ui/more-rows'
import { Skeleton } from '../../../ui/skeleton'
import type { Feed } from '../use-feed'
import { useReadIds } from '../use-read-ids'
import { ArticleRow } from './article-row'

/** A feed as plain rows, in each of its states. */
export function FeedRows({ feed, end, empty }: { feed: Feed; end: string; empty: ReactNode }) {
  const read = useReadIds()
  const { first, items } = feed
  if (first.state === 'loading') return <Skeleton />
  if (first.state === 'failed') return <Failure error={first.error} retry={feed.retry} />
  if (items.length === 0) return empty
  return (
    <>
      <LongRows items={items} keyOf={({ id }) => id}>
        {(article) => <ArticleRow key={article.id} article={article} isRead={read.has(article.id)} level={2} />}
      </LongRows>
      <MoreRows feed={feed} end={end} />
    </>
  )
}
