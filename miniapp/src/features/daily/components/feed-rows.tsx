import type { ReactNode } from 'react'
import { Failure } from '../../../ui/failure'
import { MoreRows } from '../../../ui/more-rows'
import { Rows } from '../../../ui/rows'
import { Skeleton } from '../../../ui/skeleton'
import { Windowed } from '../../../ui/windowed'
import { chunks } from '../chunks'
import type { Feed } from '../use-feed'
import { useReadIds } from '../use-read-ids'
import { ArticleRow } from './article-row'

/** Rows that come and go together in a long list. */
const stretch = 20

/** A feed as plain rows, in each of its states. */
export function FeedRows({ feed, end, empty }: { feed: Feed; end: string; empty: ReactNode }) {
  const read = useReadIds()
  const { first, items } = feed
  if (first.state === 'loading') return <Skeleton />
  if (first.state === 'failed') return <Failure error={first.error} retry={feed.retry} />
  if (items.length === 0) return empty
  const stretches = chunks(items, stretch)
  return (
    <>
      {stretches.map((articles) => (
        <Windowed key={articles[0]?.id} id={`from-${articles[0]?.id}`}>
          <Rows goesOn={articles !== stretches[stretches.length - 1]}>
            {articles.map((article) => (
              <ArticleRow key={article.id} article={article} isRead={read.has(article.id)} level={2} />
            ))}
          </Rows>
        </Windowed>
      ))}
      <MoreRows feed={feed} end={end} />
    </>
  )
}
