import { type Answers, problemsOf, say } from '@tisc/shared/forms/answer.schema'
import { journeyOf, missingIn, pageAfter, pageBefore } from '@tisc/shared/forms/journey'
import { questionsOf, type Section, sectionOf } from '@tisc/shared/forms/sections'
import { type ReactNode, useEffect, useState } from 'react'
import { language } from '../../platform/language'
import { scrollToId } from '../../platform/scroll'
import { useStored } from '../../platform/use-stored'
import { useWords } from '../../platform/use-words'
import { Button } from '../button'
import { ErrorSummary } from '../error-summary'
import type { FormProblem } from '../problems'
import { Buttons, Inset, Say } from '../say'
import { useSum } from './answer-words'
import { CheckRows } from './check-rows'
import { Overview } from './overview'
import { QuestionField } from './question-field'
import styles from './walk.module.scss'

const words = {
  zh: {
    place: (at: number, of: number, section: string) => `第${at}项，共${of}项 · ${section}`,
    next: '继续',
    back: '上一项',
    toCheck: '回到核对',
    all: '看全部进度',
    check: '提交前，请核对一遍',
    wrong: (count: number) => `有${count}处要改`,
    start: '接着填',
    toCheckFirst: '去核对',
  },
  en: {
    place: (at: number, of: number, section: string) => `Question ${at} of ${of} · ${section}`,
    next: 'Continue',
    back: 'Back',
    toCheck: 'Back to checking',
    all: 'See how far you are',
    check: 'Check your answers before sending',
    wrong: (count: number) => `${count} to mend`,
    start: 'Go on',
    toCheckFirst: 'Check your answers',
  },
}

type Props = {
  sections: readonly Section[]
  answers: Answers
  today: string
  /** Which question, `check`, or nothing for the overview. */
  at: string | undefined
  onGo: (at: string) => void
  onAnswer: (key: string, value: Answers[string] | undefined) => void
  /** Where the answers are kept, said under each page. */
  saved: ReactNode
  /** What the server found wrong with what was sent. */
  refused: readonly FormProblem[]
  tries: number
  submit: { word: string; say: string; onPress: () => void }
}

/** A long form: how far one is, one question a page, and all answers to check before they are sent. */
export function Walk(props: Props) {
  const { at, answers, sections } = props
  const journey = journeyOf(questionsOf(sections))
  const page = journey(answers).find(({ key }) => key === at)
  const shown = at === 'check' ? 'check' : (page?.key ?? 'overview')
  const first = shown === 'overview' ? '' : shown
  // a page of its own for whoever reads it aloud or scrolls
  useEffect(() => {
    if (first) scrollToId('top-of-step')
  }, [first])
  if (at === 'check') return <Check {...props} />
  return page ? <Step key={page.key} {...props} at={page.key} /> : <Beginning {...props} />
}

function Beginning({ sections, answers, onGo, saved }: Props) {
  const said = useWords(words)
  const missing = missingIn(journeyOf(questionsOf(sections)), answers, 'zh')
  return (
    <>
      <Overview sections={sections} answers={answers} onGo={onGo} />
      <Buttons>
        <Button onPress={() => onGo(missing[0]?.page ?? 'check')}>{missing.length > 0 ? said.start : said.toCheckFirst}</Button>
      </Buttons>
      {saved}
    </>
  )
}

function Step({ sections, answers, today, at, onGo, onAnswer, saved }: Props & { at: string }) {
  const said = useWords(words)
  const spoken = useStored(language)
  const [tries, setTries] = useState(0)
  const journey = journeyOf(questionsOf(sections))
  const pages = journey(answers)
  const page = pages.find(({ key }) => key === at)
  const reached = pages.slice(0, pages.findIndex(({ key }) => key === at) + 1)
  const section = sectionOf(sections, at)
  const sum = useSum(today)(answers[at])
  const problems =
    page && tries > 0 ? problemsOf(page.questions, answers, spoken).map(({ key, say: told }) => ({ field: key, say: told })) : []
  const goOn = () => {
    if (page && problemsOf(page.questions, answers, spoken).length > 0) return setTries(tries + 1)
    onGo(pageAfter(journey, answers, at)?.key ?? 'check')
  }
  return (
    <div id="top-of-step">
      <div className={styles.bars} aria-hidden="true">
        {sections.map(({ key, questions }) => (
          <span
            key={key}
            className={reached.some((one) => questions.some(({ key: own }) => own === one.key)) ? styles.reached : styles.bar}
          />
        ))}
      </div>
      <ErrorSummary title={said.wrong(problems.length)} problems={problems} tries={tries} />
      <Say quiet>{said.place(pages.findIndex(({ key }) => key === at) + 1, pages.length, section ? say(section.title, spoken) : '')}</Say>
      {page?.questions.map((question) => (
        <QuestionField
          key={question.key}
          question={question}
          answer={answers[question.key]}
          problem={problems.find(({ field }) => field === question.key)?.say}
          onAnswer={(value) => onAnswer(question.key, value)}
        />
      ))}
      {sum && <Say quiet>{sum}</Say>}
      <Buttons>
        <Button onPress={goOn}>{said.next}</Button>
        {pageBefore(journey, answers, at) && (
          <Button kind="second" onPress={() => onGo(pageBefore(journey, answers, at)?.key ?? at)}>
            {said.back}
          </Button>
        )}
        <Button kind="third" onPress={() => onGo(isComplete(sections, answers) ? 'check' : 'overview')}>
          {isComplete(sections, answers) ? said.toCheck : said.all}
        </Button>
      </Buttons>
      {saved}
    </div>
  )
}

const isComplete = (sections: readonly Section[], answers: Answers): boolean =>
  missingIn(journeyOf(questionsOf(sections)), answers, 'zh').length === 0

function Check({ sections, answers, today, onGo, saved, refused, tries, submit }: Props) {
  const said = useWords(words)
  const spoken = useStored(language)
  const [pressed, setPressed] = useState(0)
  const missing = missingIn(journeyOf(questionsOf(sections)), answers, spoken).map(({ key, say: told }) => ({ field: key, say: told }))
  const problems = pressed > 0 && missing.length > 0 ? missing : refused
  const press = () => {
    setPressed(pressed + 1)
    if (missing.length === 0) submit.onPress()
  }
  return (
    <div id="top-of-step">
      <ErrorSummary title={said.wrong(problems.length)} problems={problems} tries={tries + pressed} />
      <Inset>
        <h2 className={styles.title}>{said.check}</h2>
      </Inset>
      <CheckRows sections={sections} answers={answers} today={today} problems={problems} onChange={onGo} />
      <Say quiet>{submit.say}</Say>
      <Buttons>
        <Button onPress={press}>{submit.word}</Button>
      </Buttons>
      {saved}
    </div>
  )
}
