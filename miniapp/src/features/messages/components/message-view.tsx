import type { Message } from '@tisc/shared/messages/messages.schema'
import { go } from '../../../platform/navigation'
import { useWords } from '../../../platform/use-words'
import { Button } from '../../../ui/button'
import { Facts } from '../../../ui/facts'
import { GoRow } from '../../../ui/go-row'
import { Rows } from '../../../ui/rows'
import { Buttons, Inset, Say } from '../../../ui/say'
import { SectionTitle } from '../../../ui/section-title'
import { useDates } from '../../../ui/use-dates'
import { pageOf } from '../target'
import styles from './message-view.module.scss'

const words = {
  zh: { open: '打开', fates: '还送到哪里', inbox: '消息里总有一份。', unsubscribe: '不想再收到这些', settings: '订阅和消息设置' },
  en: {
    open: 'Open',
    fates: 'Where else it went',
    inbox: 'The inbox always has a copy.',
    unsubscribe: 'Stop these messages',
    settings: 'Subscriptions and settings',
  },
}

/** What was said, the page it is about, what became of it on each channel, and how to end it. */
export function MessageView({ message: { title, text, at, target, fates, unsubscribe } }: { message: Message }) {
  const said = useWords(words)
  const { timeOf } = useDates()
  const page = pageOf(target)
  return (
    <>
      <div className={styles.root}>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.meta}>{timeOf(at)}</p>
      </div>
      <Say>{text}</Say>
      {page && (
        <Buttons>
          <Button onPress={() => void go(page.to, page.params)}>{said.open}</Button>
        </Buttons>
      )}
      {fates.length > 0 && (
        <>
          <SectionTitle title={said.fates} />
          <Inset>
            <Facts facts={fates.map(({ channelName, told }) => ({ name: channelName, value: told }))} />
          </Inset>
          <Say quiet>{said.inbox}</Say>
        </>
      )}
      <Rows>
        {unsubscribe && (
          <li>
            <GoRow to="unsubscribe" params={{ secret: unsubscribe }} icon="close" words={said.unsubscribe} />
          </li>
        )}
        <li>
          <GoRow to="subscriptions" icon="settings" words={said.settings} />
        </li>
      </Rows>
    </>
  )
}
