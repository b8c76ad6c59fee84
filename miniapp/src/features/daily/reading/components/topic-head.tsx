import { isWeapp } from '../../../../platform/target'
import styles from './topic-head.module.scss'

/** The name of a topic with its own feed; a feed address is of no use inside WeChat. */
export function TopicHead({ name, topic }: { name: string; topic: string }) {
  return (
    <div className={styles.root}>
      <h1 className={styles.name}>{name}</h1>
      {!isWeapp && (
        <a className={styles.link} href={`/feeds/topics/${topic}.rss`}>
          用RSS订阅这个主题
        </a>
      )}
    </div>
  )
}
