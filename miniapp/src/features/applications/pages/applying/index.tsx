import { useRouter } from '@tarojs/taro'
import { consents } from '@tisc/shared/accounts/consents'
import type { ProgrammeInfo } from '@tisc/shared/applications/applications.schema'
import { useState } from 'react'
import { useSignedIn } from '../../../../platform/use-signed-in'
import { useWords } from '../../../../platform/use-words'
import { Empty } from '../../../../ui/empty'
import { Failure } from '../../../../ui/failure'
import { BothVersions } from '../../../../ui/forms/both-versions'
import { SavedLine } from '../../../../ui/forms/saved-line'
import { useDraft } from '../../../../ui/forms/use-draft'
import { Walk } from '../../../../ui/forms/walk'
import { Link } from '../../../../ui/link'
import { MemberPage } from '../../../../ui/member-page'
import { Skeleton } from '../../../../ui/skeleton'
import { useProgramme } from '../../applications.words'
import { draftHome } from '../../form/kept-drafts'
import { useSubmission } from '../../form/use-submission'
import { useProgrammeInfo } from '../../use-programme-info'

const words = {
  zh: {
    where: '填申请',
    first: '请先看说明',
    firstSay: '填之前要看一看说明，勾选同意。',
    read: '去看说明',
    submit: '提交申请',
    sending: '正在提交',
    signIn: '登录并提交',
    say: '提交后马上得到编号和有签名的回执；内容只有承办人和评审员能看到。',
  },
  en: {
    where: 'Application',
    first: 'Please read the notice first',
    firstSay: 'Before you begin, read the notice and tick the box.',
    read: 'Read the notice',
    submit: 'Send the application',
    sending: 'Sending',
    signIn: 'Sign in and send',
    say: 'You get a reference and a signed receipt at once; only those who work on it and the reviewers see your answers.',
  },
}

/** A form, one thing a page; what is typed is kept at once. */
export default function ApplyingPage() {
  const said = useWords(words)
  const { key } = useProgramme(useState(useRouter().params)[0].programme)
  const [answer, retry] = useProgrammeInfo(key)
  return (
    <MemberPage where={said.where} isOpen>
      {answer.state === 'loading' && <Skeleton />}
      {answer.state === 'failed' && <Failure error={answer.error} retry={() => void retry()} />}
      {answer.state === 'ready' && <Form info={answer.data} />}
    </MemberPage>
  )
}

function Form({ info: { key, today } }: { info: ProgrammeInfo }) {
  const said = useWords(words)
  const isSignedIn = useSignedIn()
  const form = useDraft(draftHome(key))
  const sections = useProgramme(key).sections(today)
  const { isSending, refused, tries, submit } = useSubmission(key, form)
  const { draft, other } = form
  if (!form.isReady) return <Skeleton />
  if (draft.agreed !== consents.applications.version && draft.revision === 0 && !other) {
    const read = (
      <Link to="apply" params={{ programme: key }}>
        {said.read}
      </Link>
    )
    return <Empty icon="file" fact={said.first} say={said.firstSay} action={read} />
  }
  if (other) return <BothVersions sections={sections} mine={draft.answers} other={other} today={today} onChoose={form.choose} />
  return (
    <Walk
      sections={sections}
      answers={draft.answers}
      today={today}
      at={draft.at}
      onGo={form.go}
      onAnswer={form.answer}
      saved={<SavedLine saved={form.saved} isSignedIn={isSignedIn} />}
      refused={refused}
      tries={tries}
      submit={{ word: isSending ? said.sending : isSignedIn ? said.submit : said.signIn, say: said.say, onPress: submit }}
    />
  )
}
