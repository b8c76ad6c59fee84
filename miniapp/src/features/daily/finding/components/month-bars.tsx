import type { ArchiveYear } from '@tisc/shared/daily/daily.schema'
import { classNames } from '../../../../ui/class-names'
import { barHeight, monthNumber } from '../archive-year'
import styles from './month-bars.module.scss'

type Props = { isKnown: boolean; months: ArchiveYear['months']; chosen: string | undefined; onChoose: (month: string) => void }

/** How full each month is, and the way to it. Two rows of six, so that a thumb hits a month; in elder mode a grid without bars. */
export function MonthBars({ isKnown, months, chosen, onChoose }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no grid in every browser
    <div className={styles.root} role="group" aria-label="按月看">
      {months.map(({ month, issues }) => (
        <button
          key={month}
          type="button"
          className={classNames(styles.month, month === chosen && styles.on, issues === 0 && styles.none)}
          aria-pressed={month === chosen}
          aria-label={`${monthNumber(month)}月${isKnown ? `，${issues ? `${issues}期` : '没有出刊'}` : ''}`}
          onClick={() => onChoose(month)}
        >
          <span className={styles.track}>
            <span className={styles.bar} style={{ height: `${barHeight(issues, months)}%` }} />
          </span>
          <span>
            {monthNumber(month)}
            <span className={styles.unit}>月</span>
          </span>
        </button>
      ))}
    </div>
  )
}
