import type { List, ListPage } from '../platform/use-list'
import { useReachEnd } from '../platform/use-reach-end'
import { Button } from './button'
import { explain } from './explain'
import { ListEnd } from './list-end'
import styles from './more-rows.module.scss'
import { usePageWords } from './page-words'
import { Skeleton } from './skeleton'

type Endless = Pick<List<unknown, ListPage<unknown>>, 'isComplete' | 'more' | 'readMore'>
type Props = { feed: Endless; end: string; word?: string }

/** The foot of an endless list: reads on when it comes into view, and by a button for those who use the keyboard. */
export function MoreRows({ feed: { isComplete, more, readMore }, end, word }: Props) {
  const words = usePageWords()
  const foot = useReachEnd(readMore)
  if (isComplete) return <ListEnd>{end}</ListEnd>
  if (more.state === 'loading') return <Skeleton rows={2} />
  return (
    <div ref={foot} className={styles.root}>
      {more.state === 'failed' && <p className={styles.failed}>{explain(more.error, words).fact}</p>}
      <Button kind="third" onPress={readMore}>
        {more.state === 'failed' ? words.again : (word ?? words.older)}
      </Button>
    </div>
  )
}
