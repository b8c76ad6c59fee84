import type { DocumentHeader } from '@tisc/shared/daily/daily.schema'
import { useWords } from '../../../../platform/use-words'
import { Chinese } from '../../../../ui/chinese'
import { Disclosure } from '../../../../ui/disclosure'
import { type Fact, Facts } from '../../../../ui/facts'
import { Status, type Tone } from '../../../../ui/status'
import styles from './article-view.module.scss'

/** The names on the government's own pages; the first three are always shown. */
const zh: Record<keyof DocumentHeader, string> = {
  issuer: '发文单位',
  writtenOn: '成文日期',
  validity: '有效性',
  number: '发文字号',
  publishedOn: '发布日期',
  subject: '主题分类',
  indexNumber: '索引号',
  registration: '登记号',
}
const en: typeof zh = {
  issuer: 'Issuer',
  writtenOn: 'Written on',
  validity: 'Validity',
  number: 'Document number',
  publishedOn: 'Published on',
  subject: 'Subject',
  indexNumber: 'Index number',
  registration: 'Registration',
}
const words = {
  zh: { names: zh, empty: '来源页未填写', label: '文件信息', all: (count: number) => `全部${count}项文件信息` },
  en: { names: en, empty: 'Left empty by the source', label: 'The document', all: (count: number) => `All ${count} facts of the document` },
}
const alwaysShown = 3

/** What source pages state as validity, in their own words. */
const quoted: Record<string, Tone> = { 失效: 'warning', 废止: 'warning', 有效: 'done', 现行有效: 'done', 已修改: 'waiting' }

function Value({ name, value }: { name: string; value: string }) {
  const said = useWords(words)
  if (value === '') return <span className="soft">{said.empty}</span>
  const tone = name === 'validity' ? quoted[value] : undefined
  return <Chinese>{tone ? <Status tone={tone}>{value}</Status> : value}</Chinese>
}

/** The document's own data. A field that its source left empty says so; one the source did not have is not invented. */
export function DocumentFacts({ header }: { header: DocumentHeader }) {
  const said = useWords(words)
  const facts: Fact[] = Object.entries(said.names).flatMap(([key, name]) => {
    const value = header[key as keyof DocumentHeader]
    return value === undefined ? [] : [{ name, value: <Value name={key} value={value} /> }]
  })
  if (facts.length === 0) return null
  const rest = facts.slice(alwaysShown)
  return (
    <section className={styles.part} aria-label={said.label}>
      <Facts facts={facts.slice(0, alwaysShown)} />
      {rest.length > 0 && (
        <Disclosure summary={said.all(facts.length)}>
          <Facts facts={rest} />
        </Disclosure>
      )}
    </section>
  )
}
