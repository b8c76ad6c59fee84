import { useQuery } from '@tanstack/react-query'
import { type FeedbackResults, fewestShown, type QuestionResult } from '@tisc/shared/trainings/feedback/feedback.schema'
import { Progress } from 'antd'
import { Link, useParams } from 'react-router'
import { type Column, sheetOf } from '../../ui/columns'
import { Failure } from '../../ui/failure'
import { Page } from '../../ui/page'
import { TakeSheet } from '../../ui/take-sheet'
import { Waiting } from '../../ui/waiting'
import { trainingsApi } from './trainings.client'

/** What those who attended said of a training. */
export const FeedbackPage = () => {
  const params = { id: useParams().id ?? '' }
  const results = useQuery({ queryKey: ['feedback', params.id], queryFn: () => trainingsApi.getFeedbackResults({ params }) })
  if (results.error) return <Failure error={results.error} again={results.refetch} />
  if (!results.data) return <Waiting />
  const { title, attended, answered, questions } = results.data
  const take = questions && <TakeSheet name={`反馈 ${title}`} sheets={async () => sheetsOf(questions)} />
  return (
    <Page title={`《${title}》的反馈`} hint={`到场${attended}人次，${answered}份答卷；不记名`} actions={take}>
      <p>
        <Link to={`/trainings/${params.id}`}>回到培训</Link>
      </p>
      <Answers {...results.data} />
    </Page>
  )
}

type Line = { question: string; answer: string; count: number | string }

const columns: Column<Line>[] = [
  { title: '问题', text: ({ question }) => question },
  { title: '回答', text: ({ answer }) => answer },
  { title: '份数', text: ({ count }) => count },
]

const linesOf = ({ ask, counts = [], texts = [] }: QuestionResult): Line[] => [
  ...counts.map(({ words, count }) => ({ question: ask, answer: words, count })),
  ...texts.map((text) => ({ question: ask, answer: text, count: '' })),
]

const sheetsOf = (questions: QuestionResult[]) => [sheetOf('反馈', columns, questions.flatMap(linesOf))]

const Answers = ({ answered, questions }: FeedbackResults) => {
  if (answered === 0) return <p>还没有人填。培训结束、签过到以后，到场的人会收到消息，一个月内都能填。</p>
  if (!questions) return <p>答卷少于{fewestShown}份时不显示，免得看得出是谁写的。</p>
  return questions.map((result) => <Question key={result.key} result={result} />)
}

const Question = ({ result: { ask, answered, counts, texts } }: { result: QuestionResult }) => (
  <section aria-label={ask} style={{ maxWidth: 720, marginBottom: 32 }}>
    <h2>{ask}</h2>
    <p className="soft">{answered}份回答</p>
    {counts?.map(({ words, count }) => (
      <Bar key={words} words={words} count={count} answered={answered} />
    ))}
    {texts && texts.length > 0 && (
      <ul>
        {texts.map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two answers may say the same
          <li key={at} style={{ whiteSpace: 'pre-wrap', marginBottom: 8 }}>
            {text}
          </li>
        ))}
      </ul>
    )}
  </section>
)

const Bar = ({ words, count, answered }: { words: string; count: number; answered: number }) => {
  const share = answered > 0 ? Math.round((100 * count) / answered) : 0
  return (
    <div style={{ display: 'grid', gridTemplateColumns: '160px 1fr', gap: 16, alignItems: 'center' }}>
      <span>{words}</span>
      <Progress percent={share} format={() => `${count}份，${share}%`} aria-label={`${words}：${count}份`} size={['100%', 12]} />
    </div>
  )
}
