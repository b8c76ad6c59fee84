import { type ReactNode, useState } from 'react'
import styles from './disclosure.module.scss'
import { Icon } from './icon'

/** A button that opens what is below it. */
export function Disclosure({ summary, children }: { summary: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div>
      <button type="button" className={styles.button} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {summary}
        <Icon name="down" small />
      </button>
      {isOpen && children}
    </div>
  )
}
