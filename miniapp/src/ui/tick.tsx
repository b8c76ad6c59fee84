import { isWeapp } from '../platform/target'
import { classNames } from './class-names'
import { Icon } from './icon'
import styles from './tick.module.scss'

type Props = { id: string; words: string; problem?: string | undefined; on: boolean; onTick: (on: boolean) => void }

/** A box to tick, never ticked beforehand. */
export function Tick({ id, words, problem, on, onTick }: Props) {
  return (
    <div className={styles.around}>
      {problem && (
        <p id={`${id}-problem`} className={styles.problem}>
          {problem}
        </p>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: WeChat has no styleable box to tick */}
      <button
        type="button"
        id={id}
        role="checkbox"
        {...(isWeapp && { 'aria-role': 'checkbox' })}
        aria-checked={on}
        {...(problem && !isWeapp && { 'aria-describedby': `${id}-problem` })}
        className={classNames(styles.root, on && styles.on)}
        onClick={() => onTick(!on)}
      >
        <span className={styles.box} aria-hidden="true">
          {on && <Icon name="check" small />}
        </span>
        <span className={styles.words}>{words}</span>
      </button>
    </div>
  )
}
