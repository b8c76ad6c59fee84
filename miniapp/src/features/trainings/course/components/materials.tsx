import { useWords } from '../../../../platform/use-words'
import { Chinese } from '../../../../ui/chinese'
import { Say } from '../../../../ui/say'
import { SectionTitle } from '../../../../ui/section-title'
import { TakeFiles } from '../../../../ui/take-files'
import { TextLink } from '../../../../ui/text-link'
import styles from './text-way.module.scss'

const words = { zh: { title: '资料' }, en: { title: 'Materials' } }

type Props = {
  items: { title: string; url: string }[] | undefined
  files: { id: string; name: string; size: number }[] | undefined
  /** Where a file is asked for. */
  under: string
}

/** What one may read or watch; nothing where there is nothing. */
export function Materials({ items = [], files = [], under }: Props) {
  const said = useWords(words)
  if (items.length === 0 && files.length === 0) return null
  return (
    <>
      <SectionTitle title={said.title} ruled />
      {items.map((one) => (
        <Say key={one.url}>
          <TextLink address={one.url} className={styles.root}>
            <Chinese>{one.title}</Chinese>
          </TextLink>
        </Say>
      ))}
      <TakeFiles files={files} under={`${under}/files`} />
    </>
  )
}
