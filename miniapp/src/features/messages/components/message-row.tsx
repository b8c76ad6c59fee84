import type { Message } from '@tisc/shared/messages/messages.schema'
import { useWords } from '../../../platform/use-words'
import { classNames } from '../../../ui/class-names'
import { Link } from '../../../ui/link'
import { useDates } from '../../../ui/use-dates'
import { notArrived } from '../not-arrived'
import styles from './message-row.module.scss'

const words = { zh: { unread: '未读' }, en: { unread: 'Unread' } }

/** One message in the inbox: its subject, one line, when; and where it did not arrive, why. */
export function MessageRow({ message: { id, title, text, at, readAt, fates } }: { message: Message }) {
  const said = useWords(words)
  const { timeOf } = useDates()
  return (
    <Link to="message" params={{ id }} className={classNames(styles.root, !readAt && styles.unread)}>
      <span className={styles.head}>
        {!readAt && (
          <>
            <span className={styles.dot} aria-hidden="true" />
            <span className="unseen">{said.unread}</span>
          </>
        )}
        <span className={styles.title}>{title}</span>
      </span>
      <span className={styles.text}>{text}</span>
      <span className={styles.meta}>{timeOf(at)}</span>
      {notArrived(fates).map(({ channel, channelName, told }) => (
        <span key={channel} className={styles.fate}>{`${channelName} · ${told}`}</span>
      ))}
    </Link>
  )
}
