import type { Answers } from '@tisc/shared/forms/answer.schema'
import { answerText } from '@tisc/shared/forms/answer-text'
import { askedIn, journeyOf } from '@tisc/shared/forms/journey'
import { questionsOf } from '@tisc/shared/forms/sections'
import type { DeskCase } from '@tisc/shared/rights/cases.staff.contract'
import { filingSections } from '@tisc/shared/rights/filing/filing.form'

/** What whoever filed the case answered, question by question, as it was sent. */
export const CaseFiled = ({ filed }: Pick<DeskCase, 'filed'>) => {
  if (!filed) return null
  const answers = filed.answers as Answers
  const asked = askedIn(journeyOf(questionsOf(filingSections(filed.day))), answers)
  return (
    <section aria-label="当事人提交的内容" style={{ marginBottom: 20, maxWidth: 960 }}>
      <h2>当事人提交的内容</h2>
      <dl>
        {asked
          .map((question) => ({ question, answer: answerText(question, answers[question.key], 'zh') }))
          .filter(({ answer }) => answer !== '')
          .map(({ question, answer }) => (
            <div key={question.key} style={{ marginBottom: 8 }}>
              <dt className="soft">{question.ask.zh}</dt>
              <dd style={{ margin: 0, whiteSpace: 'pre-wrap' }}>{answer}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
