import { Link } from '../../../ui/link'
import styles from './shelf-figures.module.scss'

type Figure = { list: 'favourites' | 'readings'; count: number; word: string }

/** How much is kept and how much was read, each the way to its list. */
export function ShelfFigures({ figures }: { figures: Figure[] }) {
  return (
    <div className={styles.root}>
      {figures.map(({ list, count, word }) => (
        <Link key={list} to="kept" params={{ list }} className={styles.figure}>
          <span className={styles.count}>{count}</span>
          {word}
        </Link>
      ))}
    </div>
  )
}
