import { type ReactNode, useEffect, useId, useRef } from 'react'
import { isWeapp } from '../platform/target'
import { Icon } from './icon'
import { usePageWords } from './page-words'
import styles from './sheet.module.scss'

const focusable = 'button, a[href], input, textarea, [tabindex]:not([tabindex="-1"])'

/** Keeps the keyboard inside while the sheet is open and gives the focus back afterwards. A browser's matter only. */
const useFocusInside = (close: () => void) => {
  const sheet = useRef<HTMLDivElement>(null)
  const closing = useRef(close)
  closing.current = close
  useEffect(() => {
    if (isWeapp) return
    const before = document.activeElement as HTMLElement | null
    const root = sheet.current
    root?.focus()
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') return closing.current()
      if (event.key !== 'Tab' || !root) return
      const inside = [...root.querySelectorAll<HTMLElement>(focusable)]
      const edge = event.shiftKey ? inside[0] : inside[inside.length - 1]
      if (document.activeElement !== edge && document.activeElement !== root) return
      event.preventDefault()
      ;(event.shiftKey ? inside[inside.length - 1] : inside[0])?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
      before?.focus()
    }
  }, [])
  return sheet
}

/** What a sheet says before its buttons. */
export function SheetText({ children }: { children: ReactNode }) {
  return <p className={styles.text}>{children}</p>
}

/** A sheet over the foot of the page: a question or a few settings. Escape, the cross or a tap beside it close it. */
export function Sheet({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const name = useId()
  const sheet = useFocusInside(onClose)
  const words = usePageWords()
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: Escape does the same */}
      <div className={styles.veil} onClick={onClose} />
      <div ref={sheet} className={styles.root} role="dialog" aria-modal="true" aria-labelledby={name} tabIndex={-1}>
        <div className={styles.head}>
          <h2 id={name} className={styles.title}>
            {title}
          </h2>
          <button type="button" className={styles.close} aria-label={words.close} onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
        {children}
      </div>
    </>
  )
}
