import type { DeskApplication } from '@tisc/shared/applications/desk/applications.staff.contract'
import { programmes } from '@tisc/shared/applications/programmes'
import type { Answer, Answers } from '@tisc/shared/forms/answer.schema'
import { answerText } from '@tisc/shared/forms/answer-text'
import { monthsIn, periodsOf } from '@tisc/shared/forms/periods'
import type { Question } from '@tisc/shared/forms/question.schema'
import { questionsOf } from '@tisc/shared/forms/sections'
import { Descriptions } from 'antd'
import { State } from '../../ui/state'

const reach = new Set(['phone', 'email'])

/** The questions of an application, but for how to reach the person. */
export const questionsOfApplication = ({ programme, today }: DeskApplication): Question[] =>
  questionsOf(programmes[programme].sections(today)).filter(({ key }) => !reach.has(key))

/** What was answered; of times also their sum. */
export const textOfAnswer = (question: Question, answer: Answer | undefined, today: string): string => {
  const text = answerText(question, answer, 'zh') || '没有填'
  const months = monthsIn(periodsOf(answer), today)
  return question.kind === 'periods' && months > 0 ? `${text}（合计${Math.floor(months / 12)}年${months % 12}个月）` : text
}

const Value = ({ question, application: { answers, before, today } }: { question: Question; application: DeskApplication }) => {
  const now = textOfAnswer(question, (answers as Answers)[question.key], today)
  const was = before && textOfAnswer(question, (before as Answers)[question.key], today)
  if (was === undefined || was === now) return <bdi style={{ whiteSpace: 'pre-wrap' }}>{now}</bdi>
  return (
    <>
      <ins style={{ whiteSpace: 'pre-wrap' }}>{now}</ins>
      <div>
        <State tone="waiting">上一版</State> <del style={{ whiteSpace: 'pre-wrap' }}>{was}</del>
      </div>
    </>
  )
}

/** What was answered, in the order of the form; what changed since the version before stands beside what it was. */
export const AnswersOf = ({ application }: { application: DeskApplication }) => (
  <Descriptions
    bordered
    size="small"
    column={1}
    items={questionsOfApplication(application).map((question) => ({
      key: question.key,
      label: question.ask.zh,
      children: <Value question={question} application={application} />,
    }))}
  />
)
