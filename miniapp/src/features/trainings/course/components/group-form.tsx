import type { Training, TrainingSession } from '@tisc/shared/trainings/trainings.schema'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { Chinese } from '../../../../ui/chinese'
import { Choice } from '../../../../ui/choice'
import { ErrorSummary } from '../../../../ui/error-summary'
import { Note } from '../../../../ui/note'
import { Buttons, Inset, Say } from '../../../../ui/say'
import { SectionTitle } from '../../../../ui/section-title'
import { Tick } from '../../../../ui/tick'
import { useModeWords } from '../../mode-words'
import { useWhen } from '../../when'
import { useShutWords } from '../shut-words'
import { windowOf } from '../sign-up-window'
import type { useGroup } from '../use-group'
import { useServerNow } from '../use-server-now'
import { GroupPeople } from './group-people'
import styles from './training-view.module.scss'
import { TrainingsConsent } from './trainings-consent'

const words = {
  zh: {
    wrong: '还没有报上',
    for: (name: string) => `代表${name}报名`,
    how: '怎样参加',
    free: (count: number) => `余${count}席`,
    full: '已满，可以候补',
    wish: '座位不够时',
    all: '全部有座位才算，不然一起候补',
    allSay: '有空位时先问你们，去几位由您定',
    possible: '有几个座位先报几位，其余候补',
    asked: '每个人都同意我填写姓名和手机号，也知道会收到通知、可以自己退出',
    signUp: (count: number) => `给${count}位报名`,
    sending: '正在报名',
  },
  en: {
    wrong: 'They are not signed up yet',
    for: (name: string) => `For ${name}`,
    how: 'How they take part',
    free: (count: number) => `${count} ${count === 1 ? 'seat' : 'seats'} free`,
    full: 'Full; they can wait',
    wish: 'If seats are short',
    all: 'All of them or nobody: else all wait',
    allSay: 'Free seats are offered to you; you decide how many come',
    possible: 'As many as there are seats; the others wait',
    asked: 'Everybody agreed that I enter their name and number, and knows that they are told and can cancel',
    signUp: (count: number) => `Sign up ${count} people`,
    sending: 'Signing up',
  },
}

type Props = { training: Training; session: TrainingSession; organisation: string; form: ReturnType<typeof useGroup> }

/** Several people of an organisation at once: who they are, how they take part, and what if seats are short. */
export function GroupForm({ training, session, organisation, form }: Props) {
  const said = useWords(words)
  const shut = useShutWords()
  const { span } = useWhen()
  const now = useServerNow(training.now, [training.opensAt, training.closesAt, session.startsAt])
  const window = windowOf(training, session, now)
  const { problems, tries, people, isSending } = form
  const problemAt = (field: string) => problems.find((one) => one.field === field)?.say
  return (
    <>
      <ErrorSummary title={said.wrong} problems={problems} tries={tries} />
      <div className={styles.head}>
        <h2 className={styles.title}>
          <Chinese>{training.title}</Chinese>
        </h2>
      </div>
      <Say quiet>{span(session)}</Say>
      <Say>{said.for(organisation)}</Say>
      {window !== 'open' && (
        <Note tone="ended" title={shut[window]}>
          {span(session)}
        </Note>
      )}
      <Choices session={session} form={form} />
      <GroupPeople form={form} />
      <Tick id="asked" words={said.asked} problem={problemAt('asked')} on={form.isAsked} onTick={form.ask} />
      <TrainingsConsent form={form} />
      <Buttons>
        <Button off={window !== 'open'} onPress={form.submit}>
          {isSending ? said.sending : window === 'open' ? said.signUp(people.length) : shut[window]}
        </Button>
      </Buttons>
    </>
  )
}

function Choices({ session, form }: Pick<Props, 'session' | 'form'>) {
  const said = useWords(words)
  const modeWords = useModeWords()
  const modes = session.seats.map(({ mode, free }) => ({ value: mode, word: modeWords[mode], say: free > 0 ? said.free(free) : said.full }))
  const wishes = [
    { value: 'all' as const, word: said.all, say: said.allSay },
    { value: 'possible' as const, word: said.possible },
  ]
  return (
    <>
      <SectionTitle title={said.how} />
      <Inset>
        <div id="mode">
          <Choice label={said.how} options={modes} chosen={form.mode} onChoose={form.choose} />
        </div>
      </Inset>
      <SectionTitle title={said.wish} />
      <Inset>
        <div id="wish">
          <Choice label={said.wish} options={wishes} chosen={form.wish} onChoose={form.setWish} />
        </div>
      </Inset>
    </>
  )
}
