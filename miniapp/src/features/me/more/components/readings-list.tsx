import { useState } from 'react'
import { useParts } from '../../../../platform/use-parts'
import { useStored } from '../../../../platform/use-stored'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { Confirm } from '../../../../ui/confirm'
import { Empty } from '../../../../ui/empty'
import { LongRows } from '../../../../ui/long-rows'
import { MoreRows } from '../../../../ui/more-rows'
import { readings } from '../../../daily/daily.api'
import { KeptRow } from './kept-row'
import styles from './readings-list.module.scss'
import { ToFeed } from './to-feed'

const words = {
  zh: {
    list: '读过的文章',
    read: (time: string) => `${time}读过`,
    empty: '还没有读过的文章',
    emptySay: '打开过的文章会记在这里，方便再找到。',
    end: '读过的都在这里了',
    clear: '清除阅读记录',
    ask: (count: number) => `清除读过的${count}篇？`,
    say: '记录只在这台设备里，清除以后找不回来。文章和收藏都不受影响。',
    confirm: (count: number) => `清除${count}篇记录`,
  },
  en: {
    list: 'Articles read',
    read: (time: string) => `Read ${time}`,
    empty: 'Nothing read yet',
    emptySay: 'Articles you open are noted here, to be found again.',
    end: 'These are all you have read',
    clear: 'Clear the reading history',
    ask: (count: number) => `Clear ${count} read ${count === 1 ? 'article' : 'articles'}?`,
    say: 'The history is on this device only and cannot be brought back. Articles and favourites are not touched.',
    confirm: (count: number) => `Clear ${count} ${count === 1 ? 'entry' : 'entries'}`,
  },
}

/** What was read, newest first, and a way to wipe it. */
export function ReadingsList() {
  const said = useWords(words)
  const read = useStored(readings)
  const [isAsking, setAsking] = useState(false)
  const { shown, feed } = useParts(read)
  if (read.length === 0) return <Empty icon="file" fact={said.empty} say={said.emptySay} action={<ToFeed />} />
  return (
    <>
      <LongRows label={said.list} items={shown} keyOf={({ id }) => id}>
        {(article) => <KeptRow key={article.id} article={article} say={said.read} />}
      </LongRows>
      <MoreRows feed={feed} end={said.end} />
      <div className={styles.clear}>
        <Button kind="second" onPress={() => setAsking(true)}>
          {said.clear}
        </Button>
      </div>
      {isAsking && (
        <Confirm
          title={said.ask(read.length)}
          say={said.say}
          word={said.confirm(read.length)}
          onConfirm={readings.clear}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
