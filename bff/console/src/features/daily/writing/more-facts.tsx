import type { DocumentHeader } from '@tisc/shared/daily/daily.schema'
import { validities } from '@tisc/shared/daily/daily.words'
import type { ArticleForm } from '@tisc/shared/daily/desk/desk.schema'
import { webAddress } from '@tisc/shared/platform/fields'
import { Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'

type Props = { content: ArticleForm; change: (content: ArticleForm) => void }

const words: Record<keyof DocumentHeader, string> = {
  issuer: '发文单位',
  number: '发文字号',
  writtenOn: '成文日期',
  publishedOn: '发布日期',
  validity: '有效性',
  indexNumber: '索引号',
  subject: '主题分类',
  registration: '规范性文件登记号',
}
const names = Object.keys(words) as (keyof DocumentHeader)[]
const days: readonly string[] = ['writtenOn', 'publishedOn']

const withSource = (content: ArticleForm, part: { link?: string | undefined; date?: string | undefined }): ArticleForm => {
  if (!content.source) return content
  const { link, date, name } = { ...content.source, ...part }
  return { ...content, source: { name, ...(link && { link }), ...(date && { date }) } }
}

/** An empty field goes; a header without any field is none. */
const withField = (content: ArticleForm, name: keyof DocumentHeader, value: string): ArticleForm => {
  const { document: before = {}, ...rest } = content
  const { [name]: _, ...others } = before
  const header = value ? { ...others, [name]: value } : others
  return Object.keys(header).length > 0 ? { ...rest, document: header } : rest
}

/** A field under its name. */
const Named = ({ word, children }: { word: string; children: ReactNode }) => (
  <div>
    <span className="soft" aria-hidden="true">
      {word}
    </span>
    {children}
  </div>
)

/** Where the source can be read: only what is an address is taken over, so that half of one never keeps the text from being saved. */
const SourceLink = ({ content, change }: Props) => {
  const [typed, setTyped] = useState(content.source?.link ?? '')
  const isRight = typed === '' || webAddress.safeParse(typed).success
  return (
    <Named word="来源网址">
      <Input
        aria-label="来源网址"
        value={typed}
        status={isRight ? '' : 'error'}
        disabled={!content.source}
        placeholder="https://"
        onChange={({ target }) => {
          const value = target.value.trim()
          setTyped(value)
          if (value === '' || webAddress.safeParse(value).success) change(withSource(content, { link: value || undefined }))
        }}
      />
      {!isRight && <span className="soft">要写完整的网址，以https://开头；写对了才存</span>}
    </Named>
  )
}

const DocumentField = ({ name, content, change }: Props & { name: keyof DocumentHeader }) => {
  const value = content.document?.[name] ?? ''
  const set = (next: string) => change(withField(content, name, next))
  if (name === 'validity') {
    return (
      <Select
        aria-label={words[name]}
        allowClear
        placeholder="来源没有写"
        value={value || null}
        options={[...new Set([...Object.values(validities), ...(value ? [value] : [])])].map((word) => ({ value: word, label: word }))}
        onChange={(next: string | null | undefined) => set(next ?? '')}
      />
    )
  }
  return (
    <Input
      aria-label={words[name]}
      {...(days.includes(name) && { type: 'date' })}
      value={value}
      maxLength={200}
      onChange={({ target }) => set(target.value)}
    />
  )
}

/** What not every article has: the source's address and day, and the header of a government document. */
export const MoreFacts = ({ content, change }: Props) => (
  <details className="more-facts" open={content.document !== undefined}>
    <summary>来源网址、日期和文件信息</summary>
    <div className="facts">
      <SourceLink content={content} change={change} />
      <Named word="来源日期">
        <Input
          aria-label="来源日期"
          type="date"
          disabled={!content.source}
          value={content.source?.date ?? ''}
          onChange={({ target }) => change(withSource(content, { date: target.value || undefined }))}
        />
      </Named>
      {names.map((name) => (
        <Named key={name} word={words[name]}>
          <DocumentField name={name} content={content} change={change} />
        </Named>
      ))}
    </div>
  </details>
)
