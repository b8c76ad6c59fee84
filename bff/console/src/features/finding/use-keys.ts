import { useEffect } from 'react'

const stored = 'tisc-single-keys'

/** Whether single letters do something; who dictates or types by switches can turn that off (WCAG 2.1.4). */
export const singleKeys = {
  on: (): boolean => localStorage.getItem(stored) !== 'off',
  set: (on: boolean): void => localStorage.setItem(stored, on ? 'on' : 'off'),
}

/** How long after the first key of two the second still counts, in milliseconds. */
const together = 1_500

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"], [role="combobox"]') !== null

type Keys = { find: () => void; help: () => void; go: (letter: string) => boolean }

/** Ctrl or ⌘ with K finds, ? shows the keys, G and a letter goes to a place. Letters do nothing while somebody types or a dialog is open. */
export const useKeys = ({ find, help, go }: Keys): void => {
  useEffect(() => {
    let begun = 0
    const press = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey } = event
      if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k') {
        event.preventDefault()
        return find()
      }
      if (ctrlKey || metaKey || altKey || isTyping(event.target) || !singleKeys.on()) return
      if (document.querySelector('.ant-modal-wrap:not([style*="display: none"])')) return
      const isSecond = event.timeStamp - begun < together
      begun = key === 'g' && !isSecond ? event.timeStamp : Number.NEGATIVE_INFINITY
      if (key === '?') help()
      else if (isSecond && go(key)) event.preventDefault()
    }
    begun = Number.NEGATIVE_INFINITY
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [find, help, go])
}
