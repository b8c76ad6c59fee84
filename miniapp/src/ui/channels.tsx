import type { ReactNode } from 'react'
import styles from './channels.module.scss'
import { classNames } from './class-names'

type Props<T extends string> = {
  label: string
  choices: { value: T; word: string }[]
  chosen: T
  onChoose: (value: T) => void
  children?: ReactNode
}

/** The sections of a page, underlined where one is; `children` are links with the class `channel`. */
export function Channels<T extends string>({ label, choices, chosen, onChoose, children }: Props<T>) {
  return (
    <nav className={styles.root} aria-label={label}>
      {choices.map(({ value, word }) => (
        <button
          key={value}
          type="button"
          className={classNames(styles.channel, value === chosen && styles.on)}
          aria-current={value === chosen ? 'true' : undefined}
          onClick={() => onChoose(value)}
        >
          {word}
        </button>
      ))}
      {children}
    </nav>
  )
}

/** The class of a link that stands in the row of channels. */
export const channel = styles.channel
