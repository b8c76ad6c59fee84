import type { ArchiveYear } from '@tisc/shared/daily/daily.schema'
import type { ReactNode } from 'react'
import { useWords } from '../../../../platform/use-words'
import { classNames } from '../../../../ui/class-names'
import { useDates } from '../../../../ui/use-dates'
import { barHeight, monthNumber } from '../archive-year'
import styles from './month-bars.module.scss'

const words = {
  zh: {
    label: '按月看',
    month: (name: string, issues: number) => `${name}，${issues ? `${issues}期` : '没有出刊'}`,
    short: (month: string, _: string): ReactNode => monthNumber(month),
    unit: '月',
  },
  en: {
    label: 'By month',
    month: (name: string, issues: number) => `${name}, ${issues === 1 ? '1 issue' : `${issues || 'no'} issues`}`,
    short: (_: string, name: string): ReactNode => name,
    unit: '',
  },
}

type Props = { isKnown: boolean; months: ArchiveYear['months']; chosen: string | undefined; onChoose: (month: string) => void }

/** How full each month is, and the way to it. Two rows of six, so that a thumb hits a month; in elder mode a grid without bars. */
export function MonthBars({ isKnown, months, chosen, onChoose }: Props) {
  const said = useWords(words)
  const { monthName } = useDates()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no grid in every browser
    <div className={styles.root} role="group" aria-label={said.label}>
      {months.map(({ month, issues }) => (
        <button
          key={month}
          type="button"
          className={classNames(styles.month, month === chosen && styles.on, issues === 0 && styles.none)}
          aria-pressed={month === chosen}
          aria-label={isKnown ? said.month(monthName(month), issues) : monthName(month)}
          onClick={() => onChoose(month)}
        >
          <span className={styles.track}>
            <span className={styles.bar} style={{ height: `${barHeight(issues, months)}%` }} />
          </span>
          <span>
            {said.short(month, monthName(month))}
            <span className={styles.unit}>{said.unit}</span>
          </span>
        </button>
      ))}
    </div>
  )
}
