import type { Notice } from '@tisc/shared/accounts/consents'
import { type ReactNode, useState } from 'react'
import type { Sending } from '../../../platform/use-sending'
import { Icon } from '../../../ui/icon'
import { NoticeView } from '../../../ui/notice-view'
import { useProblemsIn } from '../../../ui/problems'
import { Status, type Tone } from '../../../ui/status'
import styles from './consent-row.module.scss'

type Props = {
  notice: Notice & { whom?: string }
  tone: Tone
  /** Where it stands, in a word. */
  stands: string
  isOpenFirst?: boolean
  sending: Sending
  /** What is to be known besides the notice. */
  more?: ReactNode
  /** The ways to change it. */
  children: ReactNode
}

/** Something one agrees to or not: where it stands, and opened what it is about, with the ways to change it. */
export function ConsentRow({ notice, tone, stands, isOpenFirst = false, sending, more, children }: Props) {
  const [isOpen, setOpen] = useState(isOpenFirst)
  const problems = useProblemsIn()(sending.error, [])
  return (
    <div>
      <button type="button" className={styles.head} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span className={styles.title}>{notice.title}</span>
        <Status tone={tone}>{stands}</Status>
        <Icon name="down" small />
      </button>
      {isOpen && (
        <div className={styles.opened}>
          <NoticeView notice={notice} />
          {more && <p className={styles.more}>{more}</p>}
          {problems.map(({ say }) => (
            <p key={say} className={styles.problem} role="alert">
              {say}
            </p>
          ))}
          {children}
        </div>
      )}
    </div>
  )
}
