import { classNames } from '../../../../ui/class-names'
import { Link } from '../../../../ui/link'
import { useIssue } from '../../use-issue'
import styles from './issue-contents.module.scss'
import { ReadOn } from './read-on'

/** On a wide screen, beside an article: the contents of its issue, and a code to read on by phone. */
export function IssueContents({ serial, id }: { serial: number; id: string }) {
  const [answer] = useIssue(serial)
  if (answer.state !== 'ready') return null // it is a convenience: nothing is said while it is missing
  const { items } = answer.data
  return (
    <aside className={styles.root} aria-label="本期目录">
      <h2 className={styles.title}>{`本期${items.length}篇`}</h2>
      <ol>
        {items.map((article, at) => (
          <li key={article.id} className={styles.item}>
            <span className={styles.number}>{at + 1}</span>
            <Link
              to="article"
              params={{ id: article.id }}
              current={article.id === id}
              className={classNames(styles.link, article.id === id && styles.here)}
            >
              {article.title}
            </Link>
          </li>
        ))}
      </ol>
      <ReadOn />
    </aside>
  )
}
