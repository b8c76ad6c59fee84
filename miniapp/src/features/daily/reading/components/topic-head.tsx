import { isWeapp } from '../../../../platform/target'
import { Link } from '../../../../ui/link'
import styles from './topic-head.module.scss'

/** The name of a topic with its own feed; a feed address is of no use inside WeChat. */
export function TopicHead({ name, topic }: { name: string; topic: string }) {
  return (
    <div className={styles.root}>
      <h1 className={styles.name}>{name}</h1>
      <Link to="subscriptions" params={{ topic }} className={styles.link}>
        订阅这个主题
      </Link>
      {!isWeapp && (
        <a className={styles.link} href={`/feeds/topics/${topic}.rss`}>
          RSS
        </a>
      )}
    </div>
  )
}
