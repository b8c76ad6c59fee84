import type { ReactNode } from 'react'
import { isWeapp } from '../platform/target'
import styles from './button.module.scss'
import { classNames } from './class-names'

type Props = {
  kind?: 'first' | 'second' | 'third'
  short?: boolean
  off?: boolean
  /** In a browser the form's own button: Enter in a field presses it, and the form is told. */
  submits?: boolean
  children: ReactNode
  onPress: () => void
}

/** A button with a verb on it. `off` shows it as not possible now; its words must say why. */
export function Button({ kind = 'first', short = false, off = false, submits = false, children, onPress }: Props) {
  const isSubmit = submits && !isWeapp
  return (
    <button
      type={isSubmit ? 'submit' : 'button'}
      className={classNames(styles.root, kind !== 'first' && styles[kind], short && styles.short, off && styles.off)}
      aria-disabled={off || undefined}
      onClick={off || isSubmit ? undefined : onPress}
    >
      {children}
    </button>
  )
}
