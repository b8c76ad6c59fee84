import type { Article } from '@tisc/shared/daily/daily.schema'
import { classNames } from '../../../../ui/class-names'
import { TextLink } from '../../../../ui/text-link'
import view from './article-view.module.scss'
import styles from './source-line.module.scss'

/** Where it comes from, with the source's own date, and what is attached. */
export function SourceLine({ article: { source, attachments } }: { article: Article }) {
  if (!source && attachments.length === 0) return null
  return (
    <div className={classNames(view.part, styles.root)}>
      {source && (
        <p>
          {`来源：${source.name}`}
          {source.date && <span className="together">{`，${source.date}`}</span>}
        </p>
      )}
      {source?.link && (
        <TextLink address={source.link} className={styles.link}>
          看原文
        </TextLink>
      )}
      {attachments.map(({ name, link }) => (
        <TextLink key={link} address={link} className={styles.link}>
          {`附件：${name}`}
        </TextLink>
      ))}
    </div>
  )
}
