import { useWords } from '../../../../platform/use-words'
import { Chinese } from '../../../../ui/chinese'
import { Say } from '../../../../ui/say'
import { SectionTitle } from '../../../../ui/section-title'
import { sizeInWords } from '../../../../ui/size-words'
import { TakeDocument } from '../../../../ui/take-document'
import { TextLink } from '../../../../ui/text-link'
import styles from './text-way.module.scss'

const words = {
  zh: {
    title: '资料',
    save: (name: string, size: string) => `下载${name}（${size}）`,
    prepare: (name: string, size: string) => `准备${name}（${size}）`,
    saving: '正在准备',
    handOver: '发到聊天里保存',
    saved: '文件在浏览器的下载里',
    wrong: '没有取到',
  },
  en: {
    title: 'Materials',
    save: (name: string, size: string) => `Download ${name} (${size})`,
    prepare: (name: string, size: string) => `Prepare ${name} (${size})`,
    saving: 'Preparing',
    handOver: 'Send it to a chat to save it',
    saved: 'The file is among your downloads',
    wrong: 'It could not be fetched',
  },
}

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
      {files.map(({ id, name, size }) => {
        const told = { ...said, save: said.save(name, sizeInWords(size)), prepare: said.prepare(name, sizeInWords(size)) }
        return <TakeDocument key={id} address={`${under}/files/${id}`} name={name} said={told} />
      })}
    </>
  )
}
