import type { Training, TrainingSession } from '@tisc/shared/trainings/trainings.schema'
import { useWords } from '../../../../platform/use-words'
import { Choice } from '../../../../ui/choice'
import { Field } from '../../../../ui/field'
import { Inset, Say } from '../../../../ui/say'
import { SectionTitle } from '../../../../ui/section-title'
import { useModeWords } from '../../mode-words'
import type { useSignUp } from '../use-sign-up'
import { BehindNote } from './missed'
import { TrainingsConsent } from './trainings-consent'

const words = {
  zh: {
    how: '怎样参加',
    free: (count: number) => `余${count}席`,
    full: (waiting: number) => (waiting ? `已满，可以候补，前面有${waiting}人` : '已满，可以候补，您会是第一位'),
    name: '您的姓名',
    nameHint: '签到名单和证书上用，可以不填；填了会存进个人资料',
    which: '报哪几场',
    one: '只报这一场',
    all: (count: number) => `还没开始的${count}场都报`,
    allSay: '满了的场次进候补',
    whole: (count: number) => `这个培训${count}场要一起报，满了的场次进候补。`,
  },
  en: {
    how: 'How to take part',
    free: (count: number) => `${count} ${count === 1 ? 'seat' : 'seats'} free`,
    full: (waiting: number) => (waiting ? `Full; you can wait, ${waiting} before you` : 'Full; you can wait and would be the first'),
    name: 'Your name',
    nameHint: 'For the list at the door and certificates; optional, and kept in your profile',
    which: 'Which sessions',
    one: 'Only this one',
    all: (count: number) => `All ${count} that have not begun`,
    allSay: 'Where a session is full, you wait',
    whole: (count: number) => `This training is taken as a whole: ${count} sessions. Where one is full, you wait.`,
  },
}

/** `open` is how many sessions one can still sign up for. */
type Props = { training: Training; session: TrainingSession; open: number; form: ReturnType<typeof useSignUp> }

/** The first page: how to take part, and the notice where the consent is missing. */
export function SignUpHow({ training, session, open, form }: Props) {
  const said = useWords(words)
  const modeWords = useModeWords()
  const options = session.seats.map((one) => ({
    value: one.mode,
    word: modeWords[one.mode],
    say: one.free > 0 ? said.free(one.free) : said.full(one.waiting),
  }))
  return (
    <>
      <BehindNote />
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
      <TrainingsConsent form={form} />
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
