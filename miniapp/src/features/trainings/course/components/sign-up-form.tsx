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
    signUpAll: (count: number) => `报全部${count}场`,
    which: '报哪几场',
    one: '只报这一场',
    all: (count: number) => `还没开始的${count}场都报`,
    allSay: '满了的场次进候补',
    whole: (count: number) => `这个培训${count}场要一起报，满了的场次进候补。`,
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
    signUpAll: (count: number) => `Sign up for all ${count}`,
    which: 'Which sessions',
    one: 'Only this one',
    all: (count: number) => `All ${count} that have not begun`,
    allSay: 'Where a session is full, you wait',
    whole: (count: number) => `This training is taken as a whole: ${count} sessions. Where one is full, you wait.`,
    queue: 'Join the waiting list',
    sending: 'Signing up',
    next: 'Next',
    back: 'Back',
    place: (at: number, of: number) => `Step ${at} of ${of}`,
    shutSay: 'You cannot sign up now.',
  },
}

type Props = {
  training: Training
  session: TrainingSession /** How many sessions one can still sign up for. */
  open: number
  form: ReturnType<typeof useSignUp>
}

/** How to take part, the notice where the consent is missing, and one button. */
export function SignUpForm({ training, session, open, form }: Props) {
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
      {asked.page ? <QuestionPage form={form} /> : <How training={training} session={session} open={open} form={form} />}
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

/** The first page: how to take part, and the notice where the consent is missing. */
function How({ training, session, open, form }: Props) {
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
      {open > 1 && <Scope isWhole={training.isWhole === true} open={open} form={form} />}
      {form.isGiven === false && <Consent form={form} />}
    </>
  )
}

/** Only this session, or all that are open; of a training that is taken as a whole, all. */
function Scope({ isWhole, open, form }: { isWhole: boolean; open: number; form: Props['form'] }) {
  const said = useWords(words)
  if (isWhole) return <Say>{said.whole(open)}</Say>
  const options = [
    { value: 'one' as const, word: said.one },
    { value: 'all' as const, word: said.all(open), say: said.allSay },
  ]
  return (
    <>
      <SectionTitle title={said.which} />
      <Inset>
        <Choice label={said.which} options={options} chosen={form.scope} onChoose={form.setScope} />
      </Inset>
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
