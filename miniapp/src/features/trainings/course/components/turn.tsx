import type { Booking } from '@tisc/shared/trainings/trainings.schema'
import type { ReactNode } from 'react'
import { useWords } from '../../../../platform/use-words'
import { Note } from '../../../../ui/note'
import { useTurnWords } from '../turn-words'
import styles from './turn.module.scss'

const words = {
  zh: { place: (figure: ReactNode) => <>第{figure}位</> },
  en: { place: (figure: ReactNode) => <>No.{figure}</> },
}

/** Whose turn it is: where a booking stands, what to do and until when. `now` is the server's. */
export function Turn({ booking, now, way }: { booking: Booking; now: number; way?: ReactNode }) {
  const said = useWords(words)
  const { tone, title, text } = useTurnWords()(booking, now)
  const { state, position } = booking
  if (state !== 'waiting' || !position)
    return (
      <Note tone={tone} title={title} {...(way !== undefined && { way })}>
        {text}
      </Note>
    )
  return (
    <section className={`${styles.root} tone-waiting`}>
      <h2 className={styles.title}>
        <span className={styles.shape} aria-hidden="true" />
        {title}
      </h2>
      <p className={styles.place}>{said.place(<span className={styles.figure}>{position}</span>)}</p>
      <div className={styles.text}>
        <p>{text}</p>
        {way}
      </div>
    </section>
  )
}
