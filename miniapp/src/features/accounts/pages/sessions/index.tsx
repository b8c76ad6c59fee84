import { useState } from 'react'
import { go } from '../../../../platform/navigation'
import { toast } from '../../../../platform/toast'
import { useMine } from '../../../../platform/use-mine'
import { useSending } from '../../../../platform/use-sending'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { Confirm } from '../../../../ui/confirm'
import { ErrorSummary } from '../../../../ui/error-summary'
import { Failure } from '../../../../ui/failure'
import { MemberPage } from '../../../../ui/member-page'
import { useProblemsIn } from '../../../../ui/problems'
import { Rows } from '../../../../ui/rows'
import { Buttons, Say } from '../../../../ui/say'
import { Skeleton } from '../../../../ui/skeleton'
import { accountsApi, isAccountsAnswer } from '../../accounts.api'
import { SessionRow } from '../../components/session-row'
import { signOut } from '../../sign-out.api'

const words = {
  zh: {
    where: '登录的设备',
    lead: '在别的设备上退出，那边马上就要重新登录。',
    list: '登录的设备',
    ended: '那台设备已退出',
    wrong: '没有退出',
    everywhere: '在所有设备上退出',
    ask: '在所有设备上退出？',
    say: '这台设备也会退出。账号和里面的东西都还在。',
    confirm: '全部退出',
  },
  en: {
    where: 'Devices',
    lead: 'Sign out on another device and it must sign in again at once.',
    list: 'Where you are signed in',
    ended: 'That device is signed out',
    wrong: 'It was not signed out',
    everywhere: 'Sign out everywhere',
    ask: 'Sign out on every device?',
    say: 'This device too. Your account and what is in it stay.',
    confirm: 'Sign out everywhere',
  },
}

/** Where one is signed in, and how to end it, one by one or all at once. */
export default function SessionsPage() {
  const said = useWords(words)
  return (
    <MemberPage where={said.where}>
      <Say>{said.lead}</Say>
      <Sessions />
    </MemberPage>
  )
}

const useSessions = () => {
  const said = useWords(words)
  const [answer, ask] = useMine({
    operation: 'listSessions',
    request: {},
    ask: () => accountsApi.listSessions(),
    isAnswer: (data) => isAccountsAnswer('listSessions', data),
  })
  const { sending, send } = useSending()
  const problems = useProblemsIn()(sending.error, [])
  const end = async (id: string) => {
    if (await send(() => accountsApi.endSession({ params: { id } }))) toast(said.ended)
    await ask()
  }
  const endAll = async () => {
    const isDone = await send(() => signOut(true).then(() => true))
    if (isDone) await go('me')
  }
  return { answer, ask, problems, end, endAll }
}

function Sessions() {
  const said = useWords(words)
  const [isAsking, ask] = useState(false)
  const { answer, ask: again, problems, end, endAll } = useSessions()
  if (answer.state === 'loading') return <Skeleton />
  if (answer.state === 'failed') return <Failure error={answer.error} retry={() => void again()} />
  return (
    <>
      <ErrorSummary title={said.wrong} problems={problems} tries={0} />
      <Rows label={said.list}>
        {answer.data.items.map((one) => (
          <li key={one.id}>
            <SessionRow session={one} onEnd={() => void end(one.id)} />
          </li>
        ))}
      </Rows>
      <Buttons>
        <Button kind="second" onPress={() => ask(true)}>
          {said.everywhere}
        </Button>
      </Buttons>
      {isAsking && (
        <Confirm title={said.ask} say={said.say} word={said.confirm} onConfirm={() => void endAll()} onClose={() => ask(false)} />
      )}
    </>
  )
}
