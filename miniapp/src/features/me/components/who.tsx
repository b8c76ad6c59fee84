import { useWords } from '../../../platform/use-words'
import { Chinese } from '../../../ui/chinese'
import { GoRow } from '../../../ui/go-row'
import { Icon } from '../../../ui/icon'
import { Link } from '../../../ui/link'
import { Note, noteWay } from '../../../ui/note'
import { useDates } from '../../../ui/use-dates'
import { useAccount } from '../../accounts/accounts.api'
import { useActing } from '../../accounts/organisations/organisations.api'
import { useUnread } from '../../messages/messages.api'
import { meWords } from '../me.words'
import styles from './who.module.scss'

/** Who is signed in, and what waits for them. Nothing of it is waited for: the row stands there from the start. */
export function Who() {
  const said = useWords(meWords)
  const { dayOf } = useDates()
  const [answer] = useAccount()
  const unread = useUnread()
  const acting = useActing()
  const account = answer.state === 'ready' ? answer.data : undefined
  return (
    <>
      <div className={styles.root}>
        <Link to="profile" className={styles.name}>
          {account?.name ? <Chinese>{account.name}</Chinese> : (account?.phone ?? said.nameless)}
        </Link>
        <Link to="inbox" className={styles.messages}>
          <Icon name="inbox" />
          {unread ? said.newMessages(unread) : said.messages}
        </Link>
      </div>
      {acting && (
        <Link to="organisations" className={styles.acting}>
          <Icon name="organisation" small />
          <span className={styles.for}>
            {said.acting}
            <Chinese>{acting.name}</Chinese>
          </span>
          <Icon name="next" small />
        </Link>
      )}
      {account?.leavesAt && (
        <Note
          tone="warning"
          title={said.leaving(dayOf(account.leavesAt))}
          way={
            <Link to="myData" className={noteWay}>
              {said.leavingWay}
            </Link>
          }
        >
          {said.leavingSay}
        </Note>
      )}
    </>
  )
}

/** What signing in is for, and that it need not be. */
export function SignInRow() {
  const said = useWords(meWords)
  return (
    <div className={styles.door}>
      <GoRow to="signIn" icon="me" words={said.signIn} say={said.signInSay} />
      <p className={styles.without}>{said.without}</p>
    </div>
  )
}
