import { consents } from '@tisc/shared/accounts/consents'
import type { Training, TrainingSession } from '@tisc/shared/trainings/trainings.schema'
import { language } from '../../../../platform/language'
import { useStored } from '../../../../platform/use-stored'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { Chinese, chinese } from '../../../../ui/chinese'
import { Choice } from '../../../../ui/choice'
import { ErrorSummary } from '../../../../ui/error-summary'
import { Field } from '../../../../ui/field'
import { QuestionField } from '../../../../ui/forms/question-field'
import { Note } from '../../../../ui/note'
import { NoticeView } from '../../../../ui/notice-view'
import { Buttons, Inset, Say } from '../../../../ui/say'
import { SectionTitle } from '../../../../ui/section-title'
import { Tick } from '../../../../ui/tick'
import { useModeWords } from '../../mode-words'
import { useShutWords } from '../shut-words'
import { windowOf } from '../sign-up-window'
import { useServerNow } from '../use-server-now'
import type { useSignUp } from '../use-sign-up'
import { useSpanWords } from '../use-span-words'
import styles from './training-view.module.scss'

const words = {
  zh: {
    wrong: '还没有报上',
    how: '怎样参加',
    free: (count: number) => `余${count}席`,
    full: (waiting: number) => (waiting ? `已满，可以候补，前面有${waiting}人` : '已满，可以候补，您会是第一位'),
    name: '您的姓名',
    nameHint: '签到名单和证书上用，可以不填；填了会存进个人资料',
    notice: '报名前请看',
    agree: '我看过上面的说明，同意为报名读取这些信息',
    signUp: '报名这一场',
    queue: '排队候补',
    sending: '正在报名',
    next: '下一步',
    back: '上一步',
    place: (at: number, of: number) => `第${at}步，共${of}步`,
    shutSay: '现在不能报名。',
  },
  en: {
    wrong: 'You are not signed up yet',
    how: 'How to take part',
    free: (count: number) => `${count} ${count === 1 ? 'seat' : 'seats'} free`,
    full: (waiting: number) => (waiting ? `Full; you can wait, ${waiting} before you` : 'Full; you can wait and would be the first'),
    name: 'Your name',
    nameHint: 'For the list at the door and certificates; optional, and kept in your profile',
    notice: 'Please read first',
    agree: 'I have read the notice and agree that this is read for my booking',
    signUp: 'Sign up',
    queue: 'Join the waiting list',
    sending: 'Signing up',
    next: 'Next',
    back: 'Back',
    place: (at: number, of: number) => `Step ${at} of ${of}`,
    shutSay: 'You cannot sign up now.',
  },
}

type Props = { training: Training; session: TrainingSession; form: ReturnType<typeof useSignUp> }

/** How to take part, the notice where the consent is missing, and one button. */
export function SignUpForm({ training, session, form }: Props) {
  const said = useWords(words)
  const shut = useShutWords()
  const span = useSpanWords()(session)
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
      {asked.page ? <QuestionPage form={form} /> : <How session={session} form={form} />}
      <Buttons>
        <Button off={window !== 'open'} onPress={form.submit}>
          {isSending ? said.sending : window !== 'open' ? shut[window] : asked.next ? said.next : isFull ? said.queue : said.signUp}
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

/** The first page: how to take part, and the notice where the consent is missing. */
function How({ session, form }: Pick<Props, 'session' | 'form'>) {
  const said = useWords(words)
  const modeWords = useModeWords()
  const options = session.seats.map((one) => ({
    value: one.mode,
    word: modeWords[one.mode],
    say: one.free > 0 ? said.free(one.free) : said.full(one.waiting),
  }))
  return (
    <>
      <SectionTitle title={said.how} />
      <Inset>
        <div id="mode">
          <Choice label={said.how} options={options} chosen={form.mode} onChoose={form.choose} />
        </div>
      </Inset>
      {form.name.isMissing && (
        <Field
          id="name"
          label={said.name}
          hint={said.nameHint}
          problem={form.problems.find(({ field }) => field === 'name')?.say}
          autoComplete="name"
          most={50}
          value={form.name.typed}
          onType={form.name.type}
        />
      )}
      {form.isGiven === false && <Consent form={form} />}
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

function Consent({ form: { problems, isAgreed, agree } }: Pick<Props, 'form'>) {
  const said = useWords(words)
  return (
    <>
      <SectionTitle title={said.notice} />
      <NoticeView notice={consents.trainings[useStored(language)]} />
      <Tick id="agree" words={said.agree} problem={problems.find(({ field }) => field === 'agree')?.say} on={isAgreed} onTick={agree} />
    </>
  )
}
