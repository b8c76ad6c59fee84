import { useRouter } from '@tarojs/taro'
import type { Application } from '@tisc/shared/applications/applications.schema'
import { mayMove } from '@tisc/shared/applications/applications.state'
import type { Answers } from '@tisc/shared/forms/answer.schema'
import { useState } from 'react'
import { replaceBy } from '../../../../platform/navigation'
import { useStored } from '../../../../platform/use-stored'
import { useWords } from '../../../../platform/use-words'
import { Empty } from '../../../../ui/empty'
import { Failure } from '../../../../ui/failure'
import { useRefusable } from '../../../../ui/forms/use-refusable'
import { Walk } from '../../../../ui/forms/walk'
import { Link } from '../../../../ui/link'
import { MemberPage } from '../../../../ui/member-page'
import { Note } from '../../../../ui/note'
import { Say } from '../../../../ui/say'
import { Skeleton } from '../../../../ui/skeleton'
import { applicationsApi } from '../../applications.api'
import { useProgramme } from '../../applications.words'
import { type KeptAmendment, keptAmendment } from '../../form/kept-amendment'
import { useApplication } from '../../use-application'

const words = {
  zh: {
    where: '修改申请',
    shut: '现在不能修改',
    shutSay: '这份申请已经受理或者结束了。',
    see: '看进度',
    asked: '请补这几项',
    send: '提交修改',
    complete: '提交补正',
    sending: '正在提交',
    say: '以前交的版本也留着，您会得到新的回执。',
    kept: '改动存在这台设备上，提交以后才算',
  },
  en: {
    where: 'Change the application',
    shut: 'It cannot be changed now',
    shutSay: 'This application was accepted for review, or has ended.',
    see: 'See where it stands',
    asked: 'Please complete these',
    send: 'Send the changes',
    complete: 'Send what was asked for',
    sending: 'Sending',
    say: 'What you sent before is kept as well, and you get a new receipt.',
    kept: 'The changes are kept on this device and count once you send them',
  },
}

/** Where what was sent is changed: all of it before it is accepted, or what was asked for. */
export default function AmendPage() {
  const said = useWords(words)
  return (
    <MemberPage where={said.where}>
      <Asked />
    </MemberPage>
  )
}

function Asked() {
  const said = useWords(words)
  const [{ id = '' }] = useState(useRouter().params)
  const [answer, retry] = useApplication(id)
  if (answer.state === 'loading') return <Skeleton />
  if (answer.state === 'failed') return <Failure error={answer.error} retry={() => void retry()} />
  const { state } = answer.data
  if (mayMove(state, 'amend') || mayMove(state, 'complete')) return <Form application={answer.data} />
  const see = (
    <Link to="application" params={{ id }}>
      {said.see}
    </Link>
  )
  return <Empty icon="file" fact={said.shut} say={said.shutSay} action={see} />
}

/** What is changed so far; what belongs to another application, or to a version that is no longer the last, is not this. */
const useAmendment = ({ id, version, answers: sent }: Application) => {
  const stored = useStored(keptAmendment)
  const own: KeptAmendment = stored.id === id && stored.version === version ? stored : { id, version, answers: sent as Answers }
  const change = (part: Partial<KeptAmendment>) => keptAmendment.write({ ...own, ...part })
  return { own, change }
}

const useSend = ({ id, version }: Application, answers: Answers) => {
  const { send, ...sending } = useRefusable()
  const work = () => applicationsApi.amendApplication({ params: { id }, body: { version, answers: answers as Application['answers'] } })
  const submit = async () => {
    if (!(await send(work))) return
    keptAmendment.clear()
    await replaceBy('application', { id, sent: 1 })
  }
  return { ...sending, submit: () => void submit() }
}

function Form({ application }: { application: Application }) {
  const said = useWords(words)
  const { own, change } = useAmendment(application)
  const { isSending, refused, tries, submit } = useSend(application, own.answers)
  const { asked, programme, today } = application
  const all = useProgramme(programme).sections(today)
  const sections = asked
    ? all
        .map((section) => ({ ...section, questions: section.questions.filter(({ key }) => asked.keys.includes(key)) }))
        .filter(({ questions }) => questions.length > 0)
    : all
  const answer = (key: string, value: Answers[string] | undefined) => {
    const { [key]: _, ...rest } = own.answers
    change({ answers: value === undefined ? rest : { ...rest, [key]: value } })
  }
  return (
    <>
      {asked && (
        <Note tone="waiting" title={said.asked}>
          {asked.say}
        </Note>
      )}
      <Walk
        sections={sections}
        answers={own.answers}
        today={today}
        at={own.at ?? (asked ? asked.keys[0] : 'check')}
        onGo={(at) => change({ at })}
        onAnswer={answer}
        saved={<Say quiet>{said.kept}</Say>}
        refused={refused}
        tries={tries}
        submit={{ word: isSending ? said.sending : asked ? said.complete : said.send, say: said.say, onPress: submit }}
      />
    </>
  )
}
