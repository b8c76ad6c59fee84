import { scrollToId } from '../../../platform/scroll'
import { useWords } from '../../../platform/use-words'
import styles from './body.module.scss'
import { bodyWords } from './body.words'
import { callId, noteId } from './note-numbers'

/** The small number in the text that leads to its note. */
export function NoteCall({ number }: { number: number }) {
  const said = useWords(bodyWords)
  return (
    <button
      id={callId(number)}
      type="button"
      className={styles['note-mark']}
      aria-label={said.note(number)}
      onClick={() => scrollToId(noteId(number))}
    >
      {number}
    </button>
  )
}
