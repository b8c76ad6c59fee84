import { useQuery } from '@tanstack/react-query'
import { articleTypes, wordOf } from '@tisc/shared/daily/daily.words'
import type { ArticleForm } from '@tisc/shared/daily/desk/desk.schema'
import { regionName } from '@tisc/shared/platform/regions'
import { Input, Select } from 'antd'
import { deskApi } from '../desk.api'
import { MoreFacts } from './more-facts'

type Props = { content: ArticleForm; editable: boolean; change: (content: ArticleForm) => void }

const options = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }))

/** The article without a field: absent is absent, never an empty text. */
const without = <K extends keyof ArticleForm>(content: ArticleForm, field: K): Omit<ArticleForm, K> => {
  const { [field]: _, ...rest } = content
  return rest
}

const useTopics = () => useQuery({ queryKey: ['desk topics'], queryFn: () => deskApi.listDeskTopics() }).data?.items ?? []

const useRegions = () => useQuery({ queryKey: ['desk regions'], queryFn: () => deskApi.listDeskRegions() }).data?.items ?? []

/** What an article is and where it comes from: type, region, topics, summary, source, the figure on its cover. Fields only for who may write. */
export const Facts = ({ content, editable, change }: Props) =>
  editable ? <FactFields content={content} change={change} /> : <FactWords content={content} />

const FactWords = ({ content }: { content: ArticleForm }) => {
  const [topics, regions] = [useTopics(), useRegions()]
  const { type, region, source, summary, figure } = content
  const words = [
    wordOf(articleTypes, type),
    region && (regions.find(({ code }) => code === region)?.name ?? regionName(region)),
    content.topics.map((chosen) => topics.find(({ key }) => key === chosen)?.name ?? chosen).join('、'),
    source ? `来源：${source.name}` : '没有写来源',
    figure && `数字封面：${figure.value}${figure.unit}`,
  ]
  return (
    <>
      <p className="soft">{words.filter(Boolean).join(' · ')}</p>
      {summary && <p>{summary}</p>}
    </>
  )
}

const FactFields = ({ content, change }: Omit<Props, 'editable'>) => {
  const [topics, regions] = [useTopics(), useRegions()]
  const text = (field: 'summary', value: string) =>
    change(value ? { ...content, [field]: value } : (without(content, field) as ArticleForm))
  const source = (name: string) =>
    change(name ? { ...content, source: { ...content.source, name } } : (without(content, 'source') as ArticleForm))
  return (
    <div className="facts">
      <Select aria-label="类型" value={content.type} options={options(articleTypes)} onChange={(type) => change({ ...content, type })} />
      <Select
        aria-label="地区"
        placeholder="地区"
        allowClear
        value={content.region ?? null}
        showSearch
        optionFilterProp="label"
        options={regions.filter(({ mergedInto }) => !mergedInto).map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(region: string | null | undefined) =>
          change(region ? { ...content, region } : (without(content, 'region') as ArticleForm))
        }
      />
      <Select
        aria-label="主题"
        placeholder="主题"
        mode="multiple"
        className="wide"
        value={content.topics}
        options={topics.filter((topic) => !topic.mergedInto).map(({ key, name }) => ({ value: key, label: name }))}
        onChange={(chosen) => change({ ...content, topics: chosen })}
      />
      <Input
        className="wide"
        aria-label="来源"
        placeholder="来源：谁发布的"
        value={content.source?.name ?? ''}
        onChange={(event) => source(event.target.value)}
      />
      <Input.TextArea
        className="whole"
        aria-label="摘要"
        placeholder="一句话摘要"
        autoSize
        value={content.summary ?? ''}
        onChange={(event) => text('summary', event.target.value)}
      />
      <Cover content={content} change={change} />
      <MoreFacts content={content} change={change} />
    </div>
  )
}

/** The number an article is about: it becomes its picture. */
const Cover = ({ content, change }: Omit<Props, 'editable'>) => {
  const figure = (part: Partial<NonNullable<ArticleForm['figure']>>) => {
    const next = { value: '', unit: '', ...content.figure, ...part }
    change(next.value ? { ...content, figure: next } : (without(content, 'figure') as ArticleForm))
  }
  return (
    <>
      <Input
        aria-label="数字封面"
        placeholder="数字封面"
        maxLength={12}
        value={content.figure?.value ?? ''}
        onChange={(event) => figure({ value: event.target.value })}
      />
      <Input
        aria-label="数字的单位"
        placeholder="单位，如：件发明专利"
        maxLength={20}
        value={content.figure?.unit ?? ''}
        onChange={(event) => figure({ unit: event.target.value })}
      />
    </>
  )
}
