import type { Article } from '@tisc/shared/daily/daily.schema'
import { useWords } from '../../../../platform/use-words'
import { Chinese } from '../../../../ui/chinese'
import { classNames } from '../../../../ui/class-names'
import { TextLink } from '../../../../ui/text-link'
import view from './article-view.module.scss'
import styles from './source-line.module.scss'

const words = {
  zh: { source: '来源：', dated: (day: string) => `，${day}`, original: '看原文', attachment: '附件：' },
  en: { source: 'Source: ', dated: (day: string) => `, ${day}`, original: 'Open the original', attachment: 'Attached: ' },
}

/** Where it comes from, with the source's own date, and what is attached. */
export function SourceLine({ article: { source, attachments } }: { article: Article }) {
  const said = useWords(words)
  if (!source && attachments.length === 0) return null
  return (
    <div className={classNames(view.part, styles.root)}>
      {source && (
        <p>
          {said.source}
          <Chinese>{source.name}</Chinese>
          {source.date && <span className="together">{said.dated(source.date)}</span>}
        </p>
      )}
      {source?.link && (
        <TextLink address={source.link} className={styles.link}>
          {said.original}
        </TextLink>
      )}
      {attachments.map(({ name, link }) => (
        <TextLink key={link} address={link} className={styles.link}>
          {said.attachment}
          <Chinese>{name}</Chinese>
        </TextLink>
      ))}
    </div>
  )
}
