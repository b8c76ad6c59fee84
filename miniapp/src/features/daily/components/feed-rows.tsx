import type { ReactNode } from 'react'
import { Failure } from '../../../ui/failure'
import { MoreRows } from '../../../ui/more-rows'
import { Rows } from '../../../ui/rows'
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
      <Rows>
        {items.map((article) => (
          <ArticleRow key={article.id} article={article} isRead={read.has(article.id)} level={2} />
        ))}
      </Rows>
      <MoreRows feed={feed} end={end} />
    </>
  )
}
