import type { ReactNode } from 'react'
import styles from './button.module.scss'
import { classNames } from './class-names'

type Props = { kind?: 'first' | 'second' | 'third'; short?: boolean; off?: boolean; children: ReactNode; onPress: () => void }

/** A button with a verb on it. `off` shows it as not possible now; its words must say why. */
export function Button({ kind = 'first', short = false, off = false, children, onPress }: Props) {
  return (
    <button
      type="button"
      className={classNames(styles.root, kind !== 'first' && styles[kind], short && styles.short, off && styles.off)}
      aria-disabled={off || undefined}
      onClick={off ? undefined : onPress}
    >
      {children}
    </button>
  )
}
