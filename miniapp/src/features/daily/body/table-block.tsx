import type { BlockOf } from '@tisc/shared/daily/body.schema'
import { runsText } from '@tisc/shared/daily/body.text'
import { useWords } from '../../../platform/use-words'
import styles from './body.module.scss'
import { bodyWords } from './body.words'
import { Runs } from './runs'

type Cell = BlockOf<'table'>['rows'][number][number]

function CellView({ cell }: { cell: Cell }) {
  const spans = { colSpan: cell.columns, rowSpan: cell.rows }
  const words = <Runs runs={cell.runs} />
  if (!cell.heading) return <td {...spans}>{words}</td>
  return (
    <th {...spans} scope={cell.heading === 'column' ? 'col' : 'row'} className={cell.heading === 'row' ? styles['row-head'] : undefined}>
      {words}
    </th>
  )
}

/** A table in a frame that scrolls sideways, reachable by keyboard. */
export function TableBlock({ block: { caption, rows } }: { block: BlockOf<'table'> }) {
  const said = useWords(bodyWords)
  const name = caption ? runsText(caption) : said.table
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section would add a landmark for each table
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={styles.scroll} role="group" aria-label={said.scrolls(name)} tabIndex={0}>
      <table className={styles.table}>
        {caption && (
          <caption>
            <Runs runs={caption} />
          </caption>
        )}
        <tbody>
          {rows.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a body never changes while it is shown
            <tr key={line} className={row.every(({ heading }) => heading === 'column') ? styles.head : undefined}>
              {row.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a body never changes while it is shown
                <CellView key={at} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
