import { useWords } from '../../../../platform/use-words'
import { Icon } from '../../../../ui/icon'
import styles from './year-switch.module.scss'

const words = { zh: { year: (year: number) => `${year}年` }, en: { year: (year: number) => String(year) } }

type Props = { year: number; before: number | undefined; after: number | undefined; onSwitch: (year: number) => void }

function Step({ to, icon, onSwitch }: { to: number | undefined; icon: 'back' | 'next'; onSwitch: (year: number) => void }) {
  const said = useWords(words)
  if (to === undefined) return <span className={styles.step} />
  return (
    <button type="button" className={styles.step} aria-label={said.year(to)} onClick={() => onSwitch(to)}>
      <Icon name={icon} />
    </button>
  )
}

/** The year on show, with the ones beside it in reach. */
export function YearSwitch({ year, before, after, onSwitch }: Props) {
  const said = useWords(words)
  return (
    <div className={styles.root}>
      <Step to={before} icon="back" onSwitch={onSwitch} />
      <h1 className={styles.year}>{said.year(year)}</h1>
      <Step to={after} icon="next" onSwitch={onSwitch} />
    </div>
  )
}
