import { useWords } from '../platform/use-words'
import { sizeInWords } from './size-words'
import { TakeDocument } from './take-document'

const words = {
  zh: {
    save: (name: string, size: string) => `下载${name}（${size}）`,
    prepare: (name: string, size: string) => `准备${name}（${size}）`,
    saving: '正在准备',
    handOver: '发到聊天里保存',
    saved: '文件在浏览器的下载里',
    wrong: '没有取到',
  },
  en: {
    save: (name: string, size: string) => `Download ${name} (${size})`,
    prepare: (name: string, size: string) => `Prepare ${name} (${size})`,
    saving: 'Preparing',
    handOver: 'Send it to a chat to save it',
    saved: 'The file is among your downloads',
    wrong: 'It could not be fetched',
  },
}

type Props = {
  files: readonly { id: string; name: string; size: number }[]
  /** Where each is asked for, its id behind it. */
  under: string
}

/** Files to be saved, one by one. */
export function TakeFiles({ files, under }: Props) {
  const said = useWords(words)
  return files.map(({ id, name, size }) => {
    const told = { ...said, save: said.save(name, sizeInWords(size)), prepare: said.prepare(name, sizeInWords(size)) }
    return <TakeDocument key={id} address={`${under}/${id}`} name={name} said={told} />
  })
}
