import type { Run } from '@tisc/shared/daily/body.schema'
import { useContext } from 'react'
import { TextLink } from '../../../ui/text-link'
import styles from './body.module.scss'
import { NoteCall } from './note-call'
import { NoteNumbers } from './note-numbers'

function RunView({ run }: { run: Run }) {
  const numbers = useContext(NoteNumbers)
  const number = run.note === undefined ? undefined : numbers.get(run.note)
  if (number !== undefined) return <NoteCall number={number} />
  const text = run.bold ? <strong>{run.text}</strong> : run.text
  if (!run.link) return <>{text}</>
  return (
    <TextLink address={run.link} className={styles.link}>
      {text}
    </TextLink>
  )
}

/** Text with its marks. A run that calls a footnote is drawn as the note's number. */
export function Runs({ runs }: { runs: Run[] }) {
  return (
    <>
      {runs.map((run, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a body never changes while it is shown
        <RunView key={at} run={run} />
      ))}
    </>
  )
}
