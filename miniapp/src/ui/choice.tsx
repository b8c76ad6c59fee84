import type { KeyboardEvent, ReactNode } from 'react'
import styles from './choice.module.scss'
import { classNames } from './class-names'

type Option<T> = { value: T; word: ReactNode; say?: string }
type Props<T> = { label: string; options: Option<T>[]; chosen: T | undefined; onChoose: (value: T) => void }

/** One of several, below each other; the arrow keys move the choice as in a browser's own radio buttons. */
export function Choice<T extends string | number>({ label, options, chosen, onChoose }: Props<T>) {
  const step = (event: KeyboardEvent, at: number) => {
    const move = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
    const next = move && options[(at + move + options.length) % options.length]
    if (!next) return
    event.preventDefault()
    onChoose(next.value)
    const group = event.currentTarget.parentElement
    ;(group?.children[options.indexOf(next)] as HTMLElement | undefined)?.focus()
  }
  const entry = Math.max(
    0,
    options.findIndex(({ value }) => value === chosen),
  )
  return (
    <div role="radiogroup" aria-label={label}>
      {options.map(({ value, word, say }, at) => (
        // biome-ignore lint/a11y/useSemanticElements: WeChat has no styleable radio button
        <button
          key={value}
          type="button"
          role="radio"
          aria-checked={value === chosen}
          tabIndex={at === entry ? 0 : -1}
          className={classNames(styles.root, value === chosen && styles.on)}
          onClick={() => onChoose(value)}
          onKeyDown={(event) => step(event, at)}
        >
          <span className={styles.ring} aria-hidden="true" />
          <span className={styles.words}>
            {word}
            {say && <span className={styles.say}>{say}</span>}
          </span>
        </button>
      ))}
    </div>
  )
}
