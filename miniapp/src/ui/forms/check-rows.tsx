import type { Answers } from '@tisc/shared/forms/answer.schema'
import { say } from '@tisc/shared/forms/answer.schema'
import { askedIn, journeyOf } from '@tisc/shared/forms/journey'
import { questionsOf, type Section } from '@tisc/shared/forms/sections'
import { language } from '../../platform/language'
import { useStored } from '../../platform/use-stored'
import { useWords } from '../../platform/use-words'
import type { FormProblem } from '../problems'
import { SectionTitle } from '../section-title'
import { useAnswerLines, useAsked } from './answer-words'
import styles from './check-rows.module.scss'

const words = {
  zh: { change: '更改', changeOf: (what: string) => `更改${what}` },
  en: { change: 'Change', changeOf: (what: string) => `Change ${what}` },
}

type Props = {
  sections: readonly Section[]
  answers: Answers
  today: string
  problems?: readonly FormProblem[]
  /** Leads to a question; nothing can be changed without. */
  onChange?: (key: string) => void
}

/** What is answered, section by section, as it will be sent or was sent. */
export function CheckRows({ sections, ...props }: Props) {
  const spoken = useStored(language)
  const asked = askedIn(journeyOf(questionsOf(sections)), props.answers)
  return sections.map(({ key, title, questions }) => (
    <section key={key}>
      <SectionTitle title={say(title, spoken)} ruled />
      {questions
        .filter((question) => asked.includes(question))
        .map((question) => (
          <Row key={question.key} question={question} {...props} />
        ))}
    </section>
  ))
}

function Row({ question, answers, today, problems = [], onChange }: Omit<Props, 'sections'> & { question: Section['questions'][number] }) {
  const said = useWords(words)
  const lines = useAnswerLines(today)(question, answers[question.key])
  const asked = useAsked()(question)
  const problem = problems.find(({ field }) => field === question.key)
  return (
    // a label of a page in front must not lead to a row of the page behind it
    <div {...(onChange && { id: question.key })} className={styles.row}>
      <div className={styles.told}>
        <p className={styles.asked}>{asked}</p>
        {problem && <p className={styles.missing}>{problem.say}</p>}
        {lines.map((line) => (
          <p key={line} dir="auto">
            {line}
          </p>
        ))}
      </div>
      {onChange && (
        <button type="button" className={styles.change} aria-label={said.changeOf(asked)} onClick={() => onChange(question.key)}>
          {said.change}
        </button>
      )}
    </div>
  )
}
