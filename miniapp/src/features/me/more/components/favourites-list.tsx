import { useState } from 'react'
import { useParts } from '../../../../platform/use-parts'
import { Empty } from '../../../../ui/empty'
import { LongRows } from '../../../../ui/long-rows'
import { MoreRows } from '../../../../ui/more-rows'
import { favourites } from '../../../daily/daily.api'
import type { ShelfState } from '../../../daily/shelf.api'
import { KeepToggle } from './keep-toggle'
import { KeptRow } from './kept-row'
import { ToFeed } from './to-feed'

const ends: Record<ShelfState, string> = {
  device: '收藏的都在这里了',
  asking: '收藏的都在这里了',
  together: '收藏的都在这里了，账号里也有',
  apart: '这台设备上收藏的都在这里了；这次没有和账号对上，下次再对',
}

/** What was kept, newest first, as it was when the list was opened. */
export function FavouritesList({ state }: { state: ShelfState }) {
  const [kept] = useState(favourites.read)
  const { shown, feed } = useParts(kept)
  if (kept.length === 0) return <Empty icon="keep" fact="还没有收藏" say="读文章时点下面的“收藏”，就放到这里。" action={<ToFeed />} />
  return (
    <>
      <LongRows label="收藏的文章" items={shown} keyOf={({ id }) => id}>
        {(article) => (
          <KeptRow key={article.id} article={article} verb="收藏">
            <KeepToggle article={article} />
          </KeptRow>
        )}
      </LongRows>
      <MoreRows feed={feed} end={ends[state]} />
    </>
  )
}
