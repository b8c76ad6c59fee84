import type { Answers } from '@tisc/shared/forms/answer.schema'
import { problemsOf } from '@tisc/shared/forms/answer.schema'
import type { Question } from '@tisc/shared/forms/question.schema'
import { useState } from 'react'
import { language } from '../../../platform/language'
import { replaceBy } from '../../../platform/navigation'
import { useSending } from '../../../platform/use-sending'
import { useStored } from '../../../platform/use-stored'
import { useWords } from '../../../platform/use-words'
import { Button } from '../../../ui/button'
import { ErrorSummary } from '../../../ui/error-summary'
import { QuestionField } from '../../../ui/forms/question-field'
import { useProblemsIn } from '../../../ui/problems'
import { Buttons, Say } from '../../../ui/say'

const words = {
  zh: { wrong: (count: number) => `有${count}处要改`, sending: '正在保存' },
  en: { wrong: (count: number) => `${count} to mend`, sending: 'Saving' },
}

type Props = { questions: readonly Question[]; begun: Answers; lead: string; word: string; save: (answers: Answers) => Promise<unknown> }

/** What one says of oneself in the pool, on one page; what is wrong stands beside its field, and what was typed stays. */
export function FactsForm({ questions, begun, lead, word, save }: Props) {
  const said = useWords(words)
  const spoken = useStored(language)
  const [answers, setAnswers] = useState(begun)
  const [tries, setTries] = useState(0)
  const { sending, send } = useSending()
  const problemsIn = useProblemsIn()
  const keys = questions.map(({ key }) => key)
  const wrong = tries > 0 ? problemsOf(questions, answers, spoken).map(({ key, say }) => ({ field: key, say })) : []
  const problems = wrong.length > 0 ? wrong : problemsIn(sending.error, keys)
  const submit = async () => {
    setTries(tries + 1)
    if (problemsOf(questions, answers, spoken).length > 0) return
    if (await send(() => save(answers))) await replaceBy('poolPlace')
  }
  return (
    <>
      <ErrorSummary title={said.wrong(problems.length)} problems={problems} tries={tries} />
      <Say>{lead}</Say>
      {questions.map((question) => (
        <QuestionField
          key={question.key}
          question={question}
          answer={answers[question.key]}
          problem={problems.find(({ field }) => field === question.key)?.say}
          onAnswer={(value) =>
            setAnswers(({ [question.key]: _, ...rest }) => (value === undefined ? rest : { ...rest, [question.key]: value }))
          }
        />
      ))}
      <Buttons>
        <Button onPress={() => void submit()}>{sending.isSending ? said.sending : word}</Button>
      </Buttons>
    </>
  )
}
