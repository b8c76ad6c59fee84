import { useRouter } from '@tarojs/taro'
import type { Application } from '@tisc/shared/applications/applications.schema'
import { mayMove } from '@tisc/shared/applications/applications.state'
import { mayApplyAgain } from '@tisc/shared/applications/own/again'
import type { Answers } from '@tisc/shared/forms/answer.schema'
import { useState } from 'react'
import { go } from '../../../../platform/navigation'
import { toast } from '../../../../platform/toast'
import { useSending } from '../../../../platform/use-sending'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { Confirm } from '../../../../ui/confirm'
import { Failure } from '../../../../ui/failure'
import { CheckRows } from '../../../../ui/forms/check-rows'
import { MemberPage } from '../../../../ui/member-page'
import { Buttons } from '../../../../ui/say'
import { Skeleton } from '../../../../ui/skeleton'
import { SeparateConsents } from '../../../accounts/separate.api'
import { applicationsApi } from '../../applications.api'
import { useProgramme } from '../../applications.words'
import { Standing } from '../../components/standing'
import { Deleting } from '../../own/deleting'
import { Keeping } from '../../own/keeping'
import { useApplication } from '../../use-application'

const words = {
  zh: {
    where: '申请进度',
    complete: '现在补正',
    amend: '修改申请',
    withdraw: '撤回申请',
    again: '再申请一次，内容带过来',
    sure: '撤回这份申请',
    sureSay: '撤回以后我们不再处理；以后可以重新申请。',
    failed: '没有撤回，请再试一次',
  },
  en: {
    where: 'Application',
    complete: 'Complete it now',
    amend: 'Change your answers',
    withdraw: 'Withdraw the application',
    again: 'Apply again with what you filled in',
    sure: 'Withdraw this application',
    sureSay: 'We stop working on it; you can apply again later.',
    failed: 'It was not withdrawn, please try again',
  },
}

/** Where one's application stands: whose turn it is, what happened, what was sent. */
export default function ApplicationPage() {
  const said = useWords(words)
  return (
    <MemberPage where={said.where}>
      <Asked />
    </MemberPage>
  )
}

function Asked() {
  const [{ id = '', sent }] = useState(useRouter().params)
  const [answer, retry] = useApplication(id)
  if (answer.state === 'loading') return <Skeleton />
  if (answer.state === 'failed') return <Failure error={answer.error} retry={() => void retry()} />
  return <Shown application={answer.data} isFresh={sent === '1'} onChanged={retry} />
}

function Shown({ application, isFresh, onChanged }: { application: Application; isFresh: boolean; onChanged: () => Promise<void> }) {
  const { id, programme, today, answers, state } = application
  const { sections } = useProgramme(programme)
  return (
    <>
      <Standing application={application} isFresh={isFresh && state === 'submitted'} />
      <SeparateConsents about={`application ${id}`} onAnswered={onChanged} />
      <CheckRows sections={sections(today)} answers={answers as Answers} today={today} />
      <Keeping application={application} />
      <Ways application={application} onChanged={onChanged} />
      <Deleting id={id} />
    </>
  )
}

function Ways({ application, onChanged }: { application: Application; onChanged: () => Promise<void> }) {
  const said = useWords(words)
  const { id, programme, state } = application
  const [isAsking, setAsking] = useState(false)
  const { send } = useSending()
  const withdraw = () =>
    void send(() => applicationsApi.withdrawApplication({ params: { id } })).then((done) => {
      if (!done) toast(said.failed)
      return onChanged()
    })
  const mayChange = mayMove(state, 'amend') || mayMove(state, 'complete')
  return (
    <Buttons>
      {mayChange && <Button onPress={() => void go('amend', { id })}>{state === 'returned' ? said.complete : said.amend}</Button>}
      {mayApplyAgain(application) && <Button onPress={() => void go('apply', { programme, from: id })}>{said.again}</Button>}
      {mayMove(state, 'withdraw') && (
        <Button kind="third" onPress={() => setAsking(true)}>
          {said.withdraw}
        </Button>
      )}
      {isAsking && (
        <Confirm title={said.sure} say={said.sureSay} word={said.withdraw} onConfirm={withdraw} onClose={() => setAsking(false)} />
      )}
    </Buttons>
  )
}
