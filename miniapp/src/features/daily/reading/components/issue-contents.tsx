import { useWords } from '../../../../platform/use-words'
import { Chinese } from '../../../../ui/chinese'
import { classNames } from '../../../../ui/class-names'
import { Link } from '../../../../ui/link'
import { useIssue } from '../../use-issue'
import styles from './issue-contents.module.scss'
import { ReadOn } from './read-on'

const words = {
  zh: { contents: '本期目录', count: (count: number) => `本期${count}篇` },
  en: { contents: 'Contents of the issue', count: (count: number) => `${count} in this issue` },
}

/** On a wide screen, beside an article: the contents of its issue, and a code to read on by phone. */
export function IssueContents({ serial, id }: { serial: number; id: string }) {
  const said = useWords(words)
  const [answer] = useIssue(serial)
  if (answer.state !== 'ready') return null // it is a convenience: nothing is said while it is missing
  const { items } = answer.data
  return (
    <aside className={styles.root} aria-label={said.contents}>
      <h2 className={styles.title}>{said.count(items.length)}</h2>
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
              <Chinese>{article.title}</Chinese>
            </Link>
          </li>
        ))}
      </ol>
      <ReadOn />
    </aside>
  )
}
