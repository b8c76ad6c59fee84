import type { Training, TrainingSession } from '@tisc/shared/trainings/trainings.schema'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { Chinese, chinese } from '../../../../ui/chinese'
import { ErrorSummary } from '../../../../ui/error-summary'
import { QuestionField } from '../../../../ui/forms/question-field'
import { Note } from '../../../../ui/note'
import { Buttons, Say } from '../../../../ui/say'
import { useWhen } from '../../when'
import { useShutWords } from '../shut-words'
import { windowOf } from '../sign-up-window'
import { useServerNow } from '../use-server-now'
import type { useSignUp } from '../use-sign-up'
import { SignUpHow } from './sign-up-how'
import styles from './training-view.module.scss'

const words = {
  zh: {
    wrong: '还没有报上',
    signUp: '报名这一场',
    signUpAll: (count: number) => `报全部${count}场`,
    queue: '排队候补',
    sending: '正在报名',
    next: '下一步',
    back: '上一步',
    place: (at: number, of: number) => `第${at}步，共${of}步`,
    shutSay: '现在不能报名。',
  },
  en: {
    wrong: 'You are not signed up yet',
    signUp: 'Sign up',
    signUpAll: (count: number) => `Sign up for all ${count}`,
    queue: 'Join the waiting list',
    sending: 'Signing up',
    next: 'Next',
    back: 'Back',
    place: (at: number, of: number) => `Step ${at} of ${of}`,
    shutSay: 'You cannot sign up now.',
  },
}

/** `open` is how many sessions one can still sign up for. */
type Props = { training: Training; session: TrainingSession; open: number; form: ReturnType<typeof useSignUp> }

/** How to take part, the notice where the consent is missing, and one button. */
export function SignUpForm({ training, session, open, form }: Props) {
  const said = useWords(words)
  const shut = useShutWords()
  const span = useWhen().span(session)
  const now = useServerNow(training.now, [training.opensAt, training.closesAt, session.startsAt])
  const window = windowOf(training, session, now)
  const { mode, problems, tries, asked, isSending } = form
  const isFull = session.seats.some((one) => one.mode === mode && one.free === 0)
  return (
    <>
      <ErrorSummary title={said.wrong} problems={problems} tries={tries} />
      <div className={styles.head}>
        <h2 {...chinese} className={styles.title}>
          {training.title}
        </h2>
      </div>
      <Say quiet>
        {span}
        {session.venue && ' · '}
        <Chinese>{session.venue}</Chinese>
      </Say>
      {window !== 'open' && (
        <Note tone="ended" title={shut[window]}>
          {said.shutSay}
        </Note>
      )}
      {asked.page ? <QuestionPage form={form} /> : <SignUpHow training={training} session={session} open={open} form={form} />}
      <Buttons>
        <Button off={window !== 'open'} onPress={form.submit}>
          {isSending
            ? said.sending
            : window !== 'open'
              ? shut[window]
              : asked.next
                ? said.next
                : form.scope === 'all' && open > 1
                  ? said.signUpAll(open)
                  : isFull
                    ? said.queue
                    : said.signUp}
        </Button>
        {asked.page && (
          <Button kind="second" onPress={form.back}>
            {said.back}
          </Button>
        )}
      </Buttons>
    </>
  )
}

/** A page of what the trainer asks: one question. */
function QuestionPage({ form: { asked, problems } }: Pick<Props, 'form'>) {
  const said = useWords(words)
  const { page, place, answers } = asked
  return (
    <>
      {place && <Say quiet>{said.place(place.at, place.of)}</Say>}
      {page?.questions.map((question) => (
        <QuestionField
          key={question.key}
          question={question}
          answer={answers[question.key]}
          problem={problems.find(({ field }) => field === question.key)?.say}
          onAnswer={(value) => asked.answer(question.key, value)}
        />
      ))}
    </>
  )
}
