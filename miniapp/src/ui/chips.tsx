import type { ReactNode } from 'react'
import styles from './chips.module.scss'
import { classNames } from './class-names'

type ChipChoice<T extends string> = { value: T; word: ReactNode }

type Props<T extends string> = { label: string; choices: ChipChoice<T>[]; chosen: T; onChoose: (value: T) => void; children?: ReactNode }

/** One of a few, on one line that scrolls; `children` are further chips made with `Chip`. */
export function Chips<T extends string>({ label, choices, chosen, onChoose, children }: Props<T>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a row that scrolls in every browser
    <div className={styles.root} role="group" aria-label={label}>
      {choices.map(({ value, word }) => (
        <Chip key={value} on={value === chosen} onPress={() => onChoose(value)}>
          {word}
        </Chip>
      ))}
      {children}
    </div>
  )
}

/** A small choice that is on or off. */
export function Chip({ on, onPress, children }: { on: boolean; onPress: () => void; children: ReactNode }) {
  return (
    <button type="button" className={classNames(styles.chip, on && styles.on)} aria-pressed={on} onClick={onPress}>
      {children}
    </button>
  )
}
