import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useSending } from '../../../../platform/use-sending'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { ErrorSummary } from '../../../../ui/error-summary'
import { GoRow } from '../../../../ui/go-row'
import { MemberPage } from '../../../../ui/member-page'
import { Note } from '../../../../ui/note'
import { useProblemsIn } from '../../../../ui/problems'
import { Rows } from '../../../../ui/rows'
import { Buttons, Say } from '../../../../ui/say'
import { messagesApi } from '../../messages.api'

const words = {
  zh: {
    where: '确认邮箱',
    lead: '点一下，以后日刊可以送到这个邮箱。不是您要的，关掉这一页就行。',
    confirm: '确认这个邮箱',
    done: '邮箱已确认',
    settings: '订阅和消息设置',
    wrong: '没有确认成',
  },
  en: {
    where: 'Confirm the address',
    lead: 'One tap, and the Daily can come to this address. If you did not ask for it, just close this page.',
    confirm: 'Confirm this address',
    done: 'The address is confirmed',
    settings: 'Subscriptions and settings',
    wrong: 'It was not confirmed',
  },
}

/** Where the mail that proves an address leads; a tap, since programs open links as well. */
export default function ConfirmEmailPage() {
  const said = useWords(words)
  const [secret] = useState(useRouter().params.secret ?? '')
  const [isDone, setDone] = useState(false)
  const [tries, count] = useState(0)
  const { sending, send } = useSending()
  const problems = useProblemsIn()(sending.error, [])
  const confirm = async () => {
    const confirmed = await send(() => messagesApi.confirmEmail({ params: { secret } }))
    count(tries + 1)
    setDone(confirmed !== undefined)
  }
  return (
    <MemberPage where={said.where} isOpen>
      <ErrorSummary title={said.wrong} problems={problems} tries={tries} />
      {isDone ? <Note tone="done" title={said.done} /> : <Say>{said.lead}</Say>}
      {!isDone && (
        <Buttons>
          <Button onPress={() => void confirm()}>{said.confirm}</Button>
        </Buttons>
      )}
      <Rows>
        <li>
          <GoRow to="subscriptions" icon="settings" words={said.settings} />
        </li>
      </Rows>
    </MemberPage>
  )
}
