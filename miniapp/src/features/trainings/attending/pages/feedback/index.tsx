import { useRouter } from '@tarojs/taro'
import type { Feedback } from '@tisc/shared/trainings/feedback/feedback.schema'
import { useState } from 'react'
import { useMine } from '../../../../../platform/use-mine'
import { useWords } from '../../../../../platform/use-words'
import { Button } from '../../../../../ui/button'
import { Chinese } from '../../../../../ui/chinese'
import { ErrorSummary } from '../../../../../ui/error-summary'
import { Failure } from '../../../../../ui/failure'
import { QuestionField } from '../../../../../ui/forms/question-field'
import { Link } from '../../../../../ui/link'
import { MemberPage } from '../../../../../ui/member-page'
import { Note } from '../../../../../ui/note'
import { Buttons, Say } from '../../../../../ui/say'
import { SectionTitle } from '../../../../../ui/section-title'
import { Skeleton } from '../../../../../ui/skeleton'
import { useDates } from '../../../../../ui/use-dates'
import { feedbackApi, isFeedbackAnswer } from '../../feedback.api'
import { feedbackWords } from '../../feedback.words'
import { useFeedback } from '../../use-feedback'

/** Where whoever attended says how it was, without their name. */
export default function FeedbackPage() {
  const said = useWords(feedbackWords)
  const [id] = useState(useRouter().params.id ?? '')
  return (
    <MemberPage where={said.where}>
      <Own id={id} />
    </MemberPage>
  )
}

function Own({ id }: { id: string }) {
  const said = useWords(feedbackWords)
  const [answer, ask] = useMine<Feedback>({
    operation: 'getFeedback',
    request: { params: { id } },
    ask: () => feedbackApi.getFeedback({ params: { id } }),
    isAnswer: (data) => isFeedbackAnswer('getFeedback', data),
  })
  if (answer.state === 'loading') return <Skeleton />
  if (answer.state === 'failed') return <Failure error={answer.error} retry={() => void ask()} />
  const { title, state } = answer.data
  return (
    <>
      <SectionTitle title={<Chinese>{title}</Chinese>} ruled />
      {state === 'open' ? <Form id={id} feedback={answer.data} onSent={ask} /> : <Ended state={state} />}
      <Say>
        <Link to="booking" params={{ id }}>
          {said.back}
        </Link>
      </Say>
    </>
  )
}

function Ended({ state }: { state: Exclude<Feedback['state'], 'open'> }) {
  const said = useWords(feedbackWords)
  if (state === 'answered')
    return (
      <Note tone="done" title={said.thanks}>
        {said.thanksSay}
      </Note>
    )
  return (
    <Note tone="ended" title={said[state]}>
      {said[`${state}Say`]}
    </Note>
  )
}

function Form({ id, feedback, onSent }: { id: string; feedback: Feedback; onSent: () => Promise<void> }) {
  const said = useWords(feedbackWords)
  const { timeOf } = useDates()
  const { asked, answers, answer, problems, tries, isSending, submit } = useFeedback(id, feedback, onSent)
  return (
    <>
      <ErrorSummary title={said.wrong} problems={problems} tries={tries} />
      <Note tone="open" title={said.anonymous}>
        {said.anonymousSay}
      </Note>
      {asked.map((question) => (
        <QuestionField
          key={question.key}
          question={question}
          answer={answers[question.key]}
          problem={problems.find(({ field }) => field === question.key)?.say}
          onAnswer={(value) => answer(question.key, value)}
        />
      ))}
      <Buttons>
        <Button onPress={() => void submit()}>{isSending ? said.sending : said.send}</Button>
      </Buttons>
      {feedback.until && <Say quiet>{said.until(timeOf(feedback.until))}</Say>}
    </>
  )
}
