import type { Answers } from '@tisc/shared/forms/answer.schema'
import { answersIn, journeyOf, missingIn, pageAfter, pageBefore } from '@tisc/shared/forms/journey'
import type { Question } from '@tisc/shared/forms/question.schema'
import type { Mode } from '@tisc/shared/trainings/seating/seating.state'
import type { Booking, SignUpForm } from '@tisc/shared/trainings/trainings.schema'
import { useState } from 'react'
import { language } from '../../../platform/language'
import { NoAnswer } from '../../../platform/no-answer'
import { useSending } from '../../../platform/use-sending'
import { useStored } from '../../../platform/use-stored'
import { useWords } from '../../../platform/use-words'
import { uuid } from '../../../platform/uuid'
import { problemIn } from '../../../ui/explain'
import { type FormProblem, useProblemsIn } from '../../../ui/problems'
import { trainingsApi } from '../trainings.api'
import { giveTrainingsConsent, useConsentGiven, useOnceKnown } from './use-consent'
import { useMissingName } from './use-missing-name'

const words = {
  zh: { mode: '请选怎样参加', agree: '报名前请先看说明并勾选同意' },
  en: { mode: 'Please choose how to take part', agree: 'Please read the notice and tick the box first' },
}

type Given = {
  training: { id: string; isWhole?: boolean | undefined; questions?: readonly Question[] | undefined }
  sessionId: string
  /** Sessions that one can still sign up for, this one among them. */
  open: string[]
  offered: Mode[]
  onRefused: () => Promise<void>
}
type Several = { items: Booking[]; refused: { sessionId: string; say: string }[] }
type Problems = { problems: FormProblem[]; tries: number }

/** What is answered, and on which page one is: the way of taking part comes first, then a question a page. */
const useAnswers = (questions: readonly Question[]) => {
  const spoken = useStored(language)
  const journey = journeyOf(questions)
  const [answers, setAnswers] = useState<Answers>({})
  const [at, setAt] = useState<string>()
  const pages = journey(answers)
  const page = pages.find(({ key }) => key === at)
  const next = page ? pageAfter(journey, answers, page.key) : pages[0]
  const answer = (key: string, value: Answers[string] | undefined) =>
    setAnswers(({ [key]: _, ...rest }) => (value === undefined ? rest : { ...rest, [key]: value }))
  const missing = missingIn(journey, answers, spoken)
  return {
    answers,
    counted: answersIn(journey, answers),
    answer,
    page,
    next,
    place: page && { at: pages.indexOf(page) + 2, of: pages.length + 1 },
    missing: missing.filter((one) => one.page === page?.key).map(({ key, say }) => ({ field: key, say })),
    /** Where the first question is that the server, or the form itself, found wrong. */
    go: (key: string | undefined) => setAt(key),
    back: () => setAt(page && pageBefore(journey, answers, page.key)?.key),
  }
}

/** The question that a refusal is about. */
const refusedQuestion = (error: unknown): string | undefined =>
  problemIn(error)
    ?.errors?.find(({ pointer }) => pointer.startsWith('#/body/answers/'))
    ?.pointer.split('/')[3]

/** Which sessions are wanted, and what came of asking for them. */
const useTaking = ({ training, sessionId, open }: Pick<Given, 'training' | 'sessionId' | 'open'>) => {
  // one form, one submission: a retry after a lost answer counts once
  const [key] = useState(uuid)
  const [booking, setBooking] = useState<Booking>()
  const [several, setSeveral] = useState<Several>()
  const [wanted, setScope] = useState<'one' | 'all'>('one')
  const scope = training.isWhole ? 'all' : wanted
  const take = async (body: SignUpForm) => {
    if (scope === 'one' || open.length < 2) return setBooking(await trainingsApi.signUp({ params: { id: sessionId }, body, key }))
    return setSeveral(await trainingsApi.signUpAll({ params: { id: training.id }, body: { ...body, sessions: open }, key }))
  }
  return { booking, several, scope, setScope, take }
}

/** The sign-up form of a session: what is chosen and answered, what is wrong, and the booking it made. */
export const useSignUp = ({ training, sessionId, open, offered, onRefused }: Given) => {
  const { questions = [] } = training
  const said = useWords(words)
  const [chosen, choose] = useState<Mode | undefined>()
  const mode = chosen ?? (offered.length === 1 ? offered[0] : undefined)
  const [isAgreed, agree] = useState(false)
  const { take, ...taking } = useTaking({ training, sessionId, open })
  const [{ problems, tries }, setProblems] = useState<Problems>({ problems: [], tries: 0 })
  const { sending, send } = useSending()
  const problemsIn = useProblemsIn()
  const isGiven = useConsentGiven()
  const name = useMissingName()
  const asked = useAnswers(questions)

  const show = (found: FormProblem[]) => setProblems((was) => ({ problems: found, tries: was.tries + 1 }))
  const ask = async (by: Mode) => {
    if (!isGiven) await giveTrainingsConsent()
    await name.save()
    await take({ mode: by, ...(questions.length > 0 && { answers: asked.counted }) })
  }
  const refuse = (error: unknown) => {
    const question = refusedQuestion(error)
    if (question) asked.go(question)
    show(problemsIn(error, question ? [question] : ['name']))
    // What nobody answered changed nothing: the form stays as it is.
    if (!(error instanceof NoAnswer)) void onRefused()
  }
  const missing = () => {
    if (asked.page) return asked.missing
    return [...(mode ? [] : [{ field: 'mode', say: said.mode }]), ...(isGiven || isAgreed ? [] : [{ field: 'agree', say: said.agree }])]
  }
  const submit = async () => {
    const found = missing()
    show(found)
    if (!mode || found.length > 0) return
    if (asked.next) return asked.go(asked.next.key)
    await send(() =>
      ask(mode).catch((error: unknown) => {
        refuse(error)
        throw error
      }),
    )
  }
  const back = () => {
    show([])
    asked.back()
  }
  return {
    mode,
    choose,
    name,
    isGiven,
    isAgreed,
    agree,
    problems,
    tries,
    asked,
    back,
    isSending: sending.isSending,
    submit: useOnceKnown(isGiven, () => void submit()),
    ...taking,
  }
}
