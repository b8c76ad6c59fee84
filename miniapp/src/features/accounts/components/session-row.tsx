import type { memberSession } from '@tisc/shared/accounts/accounts.schema'
import type * as z from 'zod'
import { useWords } from '../../../platform/use-words'
import { Status } from '../../../ui/status'
import { useDates } from '../../../ui/use-dates'
import { browserName } from '../browser-name'
import styles from './session-row.module.scss'

type Session = z.infer<typeof memberSession>
type Props = { session: Session; onEnd: () => void }

const words = {
  zh: {
    weapp: '微信小程序',
    h5: '浏览器',
    current: '这台设备',
    since: (day: string) => `${day}登录`,
    seen: (time: string) => `最近使用${time}`,
    end: '退出',
    endThat: (name: string) => `退出：${name}`,
  },
  en: {
    weapp: 'WeChat mini-app',
    h5: 'Browser',
    current: 'This device',
    since: (day: string) => `Signed in ${day}`,
    seen: (time: string) => `Last used ${time}`,
    end: 'Sign out',
    endThat: (name: string) => `Sign out: ${name}`,
  },
}

/** One device: what it is, since when, and the button that ends it; one's own is left by the page's other buttons. */
export function SessionRow({ session: { current, app, browser, since, lastSeen }, onEnd }: Props) {
  const said = useWords(words)
  const { dayOf, timeOf } = useDates()
  const name = [said[app], browserName(browser)].filter(Boolean).join(' · ')
  return (
    <div className={styles.root}>
      <div className={styles.words}>
        <p className={styles.name}>{name}</p>
        <p className={styles.meta}>{`${said.since(dayOf(since))} · ${said.seen(timeOf(lastSeen))}`}</p>
      </div>
      {current ? (
        <Status tone="done">{said.current}</Status>
      ) : (
        <button type="button" className={styles.end} aria-label={said.endThat(name)} onClick={onEnd}>
          {said.end}
        </button>
      )}
    </div>
  )
}
