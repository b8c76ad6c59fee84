import { type ReactNode, useState } from 'react'
import { classNames } from './class-names'
import styles from './disclosure.module.scss'
import { Icon } from './icon'

/** A button that opens what is below it. */
export function Disclosure({ summary, children }: { summary: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div>
      <button
        type="button"
        className={classNames(styles.button, isOpen && styles.open)}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {summary}
        <Icon name="down" small />
      </button>
      {isOpen && children}
    </div>
  )
}
