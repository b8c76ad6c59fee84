import { useWords } from '../../../../platform/use-words'
import { Chinese } from '../../../../ui/chinese'
import { Say } from '../../../../ui/say'
import { SectionTitle } from '../../../../ui/section-title'
import { TextLink } from '../../../../ui/text-link'
import styles from './text-way.module.scss'

const words = { zh: { title: '资料' }, en: { title: 'Materials' } }

/** What one may read or watch; nothing where there is nothing. */
export function Materials({ items }: { items: { title: string; url: string }[] | undefined }) {
  const { title } = useWords(words)
  if (!items || items.length === 0) return null
  return (
    <>
      <SectionTitle title={title} ruled />
      {items.map((one) => (
        <Say key={one.url}>
          <TextLink address={one.url} className={styles.root}>
            <Chinese>{one.title}</Chinese>
          </TextLink>
        </Say>
      ))}
    </>
  )
}
