import type { BlockOf } from '@tisc/shared/daily/body.schema'
import { useContext } from 'react'
import { scrollToId } from '../../../platform/scroll'
import { useWords } from '../../../platform/use-words'
import styles from './body.module.scss'
import { bodyWords } from './body.words'
import { callId, NoteNumbers, noteId } from './note-numbers'
import { Runs } from './runs'

/** The notes at the end; each number leads back to where it was called. */
export function Footnotes({ block }: { block: BlockOf<'footnotes'> }) {
  const said = useWords(bodyWords)
  const numbers = useContext(NoteNumbers)
  return (
    <ol className={styles.notes} aria-label={said.notes}>
      {block.notes.map(({ id, runs }) => {
        const number = numbers.get(id) ?? 0
        return (
          <li key={id} id={noteId(number)} className={styles.note} tabIndex={-1}>
            <button type="button" className={styles.back} aria-label={said.back(number)} onClick={() => scrollToId(callId(number))}>
              {number}
            </button>
            <span className={styles.words}>
              <Runs runs={runs} />
            </span>
          </li>
        )
      })}
    </ol>
  )
}
