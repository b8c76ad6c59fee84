import { useState } from 'react'
import { useParts } from '../../../../platform/use-parts'
import { useWords } from '../../../../platform/use-words'
import { Empty } from '../../../../ui/empty'
import { LongRows } from '../../../../ui/long-rows'
import { MoreRows } from '../../../../ui/more-rows'
import { favourites } from '../../../daily/daily.api'
import type { ShelfState } from '../../../daily/shelf.api'
import { KeepToggle } from './keep-toggle'
import { KeptRow } from './kept-row'
import { ToFeed } from './to-feed'

const all = { zh: '收藏的都在这里了', en: 'These are all your favourites' }

const words = {
  zh: {
    ends: {
      device: all.zh,
      asking: all.zh,
      together: '收藏的都在这里了，账号里也有',
      apart: '这台设备上收藏的都在这里了；这次没有和账号对上，下次再对',
    },
    list: '收藏的文章',
    kept: (time: string) => `${time}收藏`,
    empty: '还没有收藏',
    emptySay: '读文章时点下面的“收藏”，就放到这里。',
  },
  en: {
    ends: {
      device: all.en,
      asking: all.en,
      together: 'These are all your favourites; your account has them too',
      apart: 'These are all on this device; your account could not be reached, so they are compared next time',
    },
    list: 'Favourites',
    kept: (time: string) => `Kept ${time}`,
    empty: 'No favourites yet',
    emptySay: 'Tap “Keep” under an article, and it is here.',
  },
}

/** What was kept, newest first, as it was when the list was opened. */
export function FavouritesList({ state }: { state: ShelfState }) {
  const said = useWords(words)
  const [kept] = useState(favourites.read)
  const { shown, feed } = useParts(kept)
  if (kept.length === 0) return <Empty icon="keep" fact={said.empty} say={said.emptySay} action={<ToFeed />} />
  return (
    <>
      <LongRows label={said.list} items={shown} keyOf={({ id }) => id}>
        {(article) => (
          <KeptRow key={article.id} article={article} say={said.kept}>
            <KeepToggle article={article} />
          </KeptRow>
        )}
      </LongRows>
      <MoreRows feed={feed} end={said.ends[state]} />
    </>
  )
}
