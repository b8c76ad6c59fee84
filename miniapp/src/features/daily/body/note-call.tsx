import { scrollToId } from '../../../platform/scroll'
import styles from './body.module.scss'
import { callId, noteId } from './note-numbers'

/** The small number in the text that leads to its note. */
export function NoteCall({ number }: { number: number }) {
  return (
    <button
      id={callId(number)}
      type="button"
      className={styles['note-mark']}
      aria-label={`注${number}`}
      onClick={() => scrollToId(noteId(number))}
    >
      {number}
    </button>
  )
}
