import type { DocumentHeader } from '@tisc/shared/daily/daily.schema'
import { Disclosure } from '../../../../ui/disclosure'
import { type Fact, Facts } from '../../../../ui/facts'
import { Status, type Tone } from '../../../../ui/status'
import styles from './article-view.module.scss'

/** The names on the government's own pages; the first three are always shown. */
const names: Record<keyof DocumentHeader, string> = {
  issuer: '发文单位',
  writtenOn: '成文日期',
  validity: '有效性',
  number: '发文字号',
  publishedOn: '发布日期',
  subject: '主题分类',
  indexNumber: '索引号',
  registration: '登记号',
}
const alwaysShown = 3

const tones: Record<string, Tone> = { 失效: 'warning', 废止: 'warning', 有效: 'done', 现行有效: 'done', 已修改: 'waiting' }

const shown = (key: string, value: string) => {
  if (value === '') return <span className="soft">来源页未填写</span>
  const tone = key === 'validity' ? tones[value] : undefined
  return tone ? <Status tone={tone}>{value}</Status> : value
}

/** The document's own data. A field that its source left empty says so; one the source did not have is not invented. */
export function DocumentFacts({ header }: { header: DocumentHeader }) {
  const facts: Fact[] = Object.entries(names).flatMap(([key, name]) => {
    const value = header[key as keyof DocumentHeader]
    return value === undefined ? [] : [{ name, value: shown(key, value) }]
  })
  if (facts.length === 0) return null
  const rest = facts.slice(alwaysShown)
  return (
    <section className={styles.part} aria-label="文件信息">
      <Facts facts={facts.slice(0, alwaysShown)} />
      {rest.length > 0 && (
        <Disclosure summary={`全部${facts.length}项文件信息`}>
          <Facts facts={rest} />
        </Disclosure>
      )}
    </section>
  )
}
