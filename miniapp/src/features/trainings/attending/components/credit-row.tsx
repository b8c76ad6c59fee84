import type { CreditEntry } from '@tisc/shared/trainings/credits/credits.schema'
import { useWords } from '../../../../platform/use-words'
import { chinese } from '../../../../ui/chinese'
import { useDates } from '../../../../ui/use-dates'
import { creditsWords } from '../credits.words'
import styles from './credit-row.module.scss'

/** A line of the ledger: how many hours, for what, since when, and why. */
export function CreditRow({ entry: { title, hours, reason, kind, at } }: { entry: CreditEntry }) {
  const said = useWords(creditsWords)
  const { dayOf } = useDates()
  return (
    <div className={styles.root}>
      <h3 {...chinese} className={styles.title}>
        {title}
      </h3>
      <p>{said.hours(hours)}</p>
      <p {...chinese} className="soft">
        {`${dayOf(at)} · ${kind === 'correction' ? said.correction : ''}${reason}`}
      </p>
    </div>
  )
}
