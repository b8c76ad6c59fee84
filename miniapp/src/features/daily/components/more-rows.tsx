import { useReachBottom } from '@tarojs/taro'
import { Button } from '../../../ui/button'
import { explain } from '../../../ui/explain'
import { ListEnd } from '../../../ui/list-end'
import { Skeleton } from '../../../ui/skeleton'
import type { Feed } from '../use-feed'
import styles from './more-rows.module.scss'

type Props = { feed: Pick<Feed, 'isComplete' | 'more' | 'readMore'>; end: string }

/** The foot of an endless list: reads on when it comes into view, and by a button for those who use the keyboard. */
export function MoreRows({ feed: { isComplete, more, readMore }, end }: Props) {
  useReachBottom(readMore)
  if (isComplete) return <ListEnd>{end}</ListEnd>
  if (more.state === 'loading') return <Skeleton rows={2} />
  return (
    <div className={styles.root}>
      {more.state === 'failed' && <p className={styles.failed}>{explain(more.error).fact}</p>}
      <Button kind="third" onPress={readMore}>
        {more.state === 'failed' ? '再试一次' : '看更早的'}
      </Button>
    </div>
  )
}
