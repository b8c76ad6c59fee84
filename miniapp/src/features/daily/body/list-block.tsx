import type { BlockOf } from '@tisc/shared/daily/body.schema'
import { classNames } from '../../../ui/class-names'
import styles from './body.module.scss'
import { Runs } from './runs'

/** The number of each item within its own depth; a deeper list starts at 1 each time it is entered. */
export const itemNumbers = ({ items, start = 1 }: Pick<BlockOf<'list'>, 'items' | 'start'>): number[] => {
  const counts: number[] = []
  return items.map(({ depth }) => {
    counts.length = depth + 1
    const count = counts[depth] ?? (depth === 0 ? start - 1 : 0)
    counts[depth] = count + 1
    return count + 1
  })
}

/** A list: numbers in accent, or a dash. Depth is an indent, the order stays that of the text. */
export function ListBlock({ block }: { block: BlockOf<'list'> }) {
  const numbers = itemNumbers(block)
  const items = block.items.map(({ runs, depth }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a body never changes while it is shown
    <li key={at} className={classNames(styles.item, depth === 1 && styles.deeper, depth > 1 && styles.deepest)}>
      <span className={styles.number} aria-hidden={!block.ordered}>
        {block.ordered ? numbers[at] : '–'}
      </span>
      <span className={styles.words}>
        <Runs runs={runs} />
      </span>
    </li>
  ))
  return block.ordered ? <ol className={styles.list}>{items}</ol> : <ul className={styles.list}>{items}</ul>
}
