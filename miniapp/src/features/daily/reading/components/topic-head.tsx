import { isWeapp } from '../../../../platform/target'
import { useWords } from '../../../../platform/use-words'
import { Link } from '../../../../ui/link'
import { TopicName } from '../../components/topic-name'
import styles from './topic-head.module.scss'

const words = { zh: { subscribe: '订阅这个主题' }, en: { subscribe: 'Subscribe to this topic' } }

/** The name of a topic with its own feed; a feed address is of no use inside WeChat. */
export function TopicHead({ name, topic }: { name: string; topic: string }) {
  const said = useWords(words)
  return (
    <div className={styles.root}>
      <h1 className={styles.name}>
        <TopicName topic={{ key: topic, name }} />
      </h1>
      <Link to="subscriptions" params={{ topic }} className={styles.link}>
        {said.subscribe}
      </Link>
      {!isWeapp && (
        <a className={styles.link} href={`/feeds/topics/${topic}.rss`}>
          RSS
        </a>
      )}
    </div>
  )
}
