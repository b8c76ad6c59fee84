import { consents } from '@tisc/shared/accounts/consents'
import type { Answers } from '@tisc/shared/forms/answer.schema'
import { isDefence } from '@tisc/shared/rights/filing/defence'
import type { FiledCase, FilingInfo } from '@tisc/shared/rights/filing/filing.contract'
import { filingSections } from '@tisc/shared/rights/filing/filing.form'
import { useState } from 'react'
import { useSignedIn } from '../../../../../platform/use-signed-in'
import { useWords } from '../../../../../platform/use-words'
import { Empty } from '../../../../../ui/empty'
import { Failure } from '../../../../../ui/failure'
import { BothVersions } from '../../../../../ui/forms/both-versions'
import { SavedLine } from '../../../../../ui/forms/saved-line'
import { useDraft } from '../../../../../ui/forms/use-draft'
import { Walk } from '../../../../../ui/forms/walk'
import { Link } from '../../../../../ui/link'
import { MemberPage } from '../../../../../ui/member-page'
import { Skeleton } from '../../../../../ui/skeleton'
import { DefenceStop } from '../../filing/defence-stop'
import { Filed } from '../../filing/filed'
import { filingHome, forgetFiling } from '../../filing/filing-home'
import { LateContact } from '../../filing/late-contact'
import { useFiling } from '../../filing/use-filing'
import { useFilingInfo } from '../../filing/use-filing-info'

const words = {
  zh: {
    where: '网上立案',
    first: '请先看说明',
    firstSay: '填之前要看一看说明，勾选同意。',
    read: '去看说明',
    submit: '提交，立案',
    sending: '正在提交',
    say: '提交后马上得到编号和有签名的回执；内容只有承办人和主管能看到，每次查看都有记录。',
  },
  en: {
    where: 'File a case',
    first: 'Please read the notice first',
    firstSay: 'Before you begin, read the notice and tick the box.',
    read: 'Read the notice',
    submit: 'Send it: it is a case at once',
    sending: 'Sending',
    say: 'You get a reference and a signed receipt at once; only the officer and supervisors see your answers, and each look is logged.',
  },
}

/** A case, one thing a page; what is typed is kept at once, except what must not be. */
export default function FormPage() {
  const said = useWords(words)
  const [answer, retry] = useFilingInfo()
  const [made, setMade] = useState<FiledCase>()
  return (
    <MemberPage where={said.where} isOpen>
      {answer.state === 'loading' && <Skeleton />}
      {answer.state === 'failed' && <Failure error={answer.error} retry={() => void retry()} />}
      {made ? <Filed made={made} /> : answer.state === 'ready' && <Form info={answer.data} onMade={setMade} />}
    </MemberPage>
  )
}

/** The draft, and whether it had to be dropped because nothing of it may be kept. */
const useFilingDraft = () => {
  const [isStopped, setStopped] = useState(false)
  const form = useDraft(filingHome)
  const answer = (key: string, value: Answers[string] | undefined) => {
    if (value === undefined || !isDefence({ [key]: value })) return form.answer(key, value)
    setStopped(true)
    void forgetFiling(form.save)
  }
  return { form, answer, isStopped, goOn: () => setStopped(false) }
}

function Form({ info, onMade }: { info: FilingInfo; onMade: (made: FiledCase) => void }) {
  const said = useWords(words)
  const isSignedIn = useSignedIn()
  const { form, answer, isStopped, goOn } = useFilingDraft()
  const sections = filingSections(info.today)
  const { isSending, refused, tries, submit } = useFiling(form, onMade)
  const { draft, other } = form
  if (isStopped) return <DefenceStop place={info.defenceWindow} onBack={goOn} />
  if (!form.isReady) return <Skeleton />
  if (draft.agreed !== consents.cases.version && draft.revision === 0 && !other)
    return <Empty icon="file" fact={said.first} say={said.firstSay} action={<Link to="file">{said.read}</Link>} />
  if (other) return <BothVersions sections={sections} mine={draft.answers} other={other} today={info.today} onChoose={form.choose} />
  return (
    <>
      {(draft.at === 'urgent-day' || draft.at === 'check') && <LateContact info={info} answers={draft.answers} />}
      <Walk
        sections={sections}
        answers={draft.answers}
        today={info.today}
        at={draft.at}
        onGo={form.go}
        onAnswer={answer}
        saved={<SavedLine saved={form.saved} isSignedIn={isSignedIn} />}
        refused={refused}
        tries={tries}
        submit={{ word: isSending ? said.sending : said.submit, say: said.say, onPress: submit }}
      />
    </>
  )
}
