import type { ReactNode } from 'react'
import { isWeapp } from '../platform/target'
import { classNames } from './class-names'
import styles from './field.module.scss'

/** What is typed into a field, which decides the keyboard and what the phone offers to fill in. */
type Kind = 'text' | 'long' | 'phone' | 'code' | 'email' | 'time' | 'date'

type Props = {
  id: string
  label: string
  hint?: string
  problem?: string | undefined
  kind?: Kind
  value: string
  onType: (value: string) => void
  autoComplete?: string
  most?: number
  /** Stands beside the field: a button. */
  children?: ReactNode
}

const web: Record<Kind, object> = {
  text: { type: 'text' },
  long: {},
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'tel' },
  code: { type: 'text', inputMode: 'numeric', autoComplete: 'one-time-code' },
  email: { type: 'email', inputMode: 'email', autoComplete: 'email' },
  time: { type: 'time' },
  date: { type: 'date' },
}
const wechat: Partial<Record<Kind, string>> = { phone: 'number', code: 'number' }

const typeOf = (kind: Kind) => (isWeapp ? { type: wechat[kind] ?? 'text' } : web[kind])

/** A field with its label above, the hint and what is wrong between them and the field. */
export function Field({ id, label, hint, problem, kind = 'text', value, onType, autoComplete, most, children }: Props) {
  const Typed = kind === 'long' ? 'textarea' : 'input'
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div className={styles.root}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.line}>
        <Typed
          id={id}
          name={id}
          className={classNames(styles.input, kind === 'long' && styles.long, problem && styles.wrong)}
          value={value}
          aria-invalid={problem !== undefined}
          {...(described && { 'aria-describedby': described })}
          {...typeOf(kind)}
          {...(autoComplete && { autoComplete })}
          {...(most && { maxLength: most })}
          onChange={(event: { target: { value: string } }) => onType(event.target.value)}
        />
        {children}
      </div>
    </div>
  )
}
