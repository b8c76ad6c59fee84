import { useState } from 'react'
import { useParts } from '../../../../platform/use-parts'
import { useStored } from '../../../../platform/use-stored'
import { Button } from '../../../../ui/button'
import { Confirm } from '../../../../ui/confirm'
import { Empty } from '../../../../ui/empty'
import { LongRows } from '../../../../ui/long-rows'
import { MoreRows } from '../../../../ui/more-rows'
import { readings } from '../../../daily/daily.api'
import { KeptRow } from './kept-row'
import styles from './readings-list.module.scss'
import { ToFeed } from './to-feed'

/** What was read, newest first, and a way to wipe it. */
export function ReadingsList() {
  const read = useStored(readings)
  const [isAsking, setAsking] = useState(false)
  const { shown, feed } = useParts(read)
  if (read.length === 0) return <Empty icon="file" fact="还没有读过的文章" say="打开过的文章会记在这里，方便再找到。" action={<ToFeed />} />
  return (
    <>
      <LongRows label="读过的文章" items={shown} keyOf={({ id }) => id}>
        {(article) => <KeptRow key={article.id} article={article} verb="读过" />}
      </LongRows>
      <MoreRows feed={feed} end="读过的都在这里了" />
      <div className={styles.clear}>
        <Button kind="second" onPress={() => setAsking(true)}>
          清除阅读记录
        </Button>
      </div>
      {isAsking && (
        <Confirm
          title={`清除读过的${read.length}篇？`}
          say="记录只在这台设备里，清除以后找不回来。文章和收藏都不受影响。"
          word={`清除${read.length}篇记录`}
          onConfirm={readings.clear}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
