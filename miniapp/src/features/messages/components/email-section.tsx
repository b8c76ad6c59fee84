import type { Choices } from '@tisc/shared/messages/messages.schema'
import { type FormEvent, useState } from 'react'
import { useSending } from '../../../platform/use-sending'
import { useWords } from '../../../platform/use-words'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { Note } from '../../../ui/note'
import { useProblemsIn } from '../../../ui/problems'
import { Buttons, Say } from '../../../ui/say'
import { SectionTitle } from '../../../ui/section-title'
import { messagesApi } from '../messages.api'

const words = {
  zh: {
    title: '邮箱',
    address: '邮箱地址',
    hint: '填好后会收到一封确认邮件，点里面的链接才算数',
    send: '发确认邮件',
    waiting: (email: string) => `确认邮件发到了${email}`,
    waitingSay: '点邮件里的链接就能用了。',
    now: (email: string) => `现在送到${email}`,
    remove: '不用这个邮箱了',
  },
  en: {
    title: 'E-mail',
    address: 'E-mail address',
    hint: 'You will get a mail; the address counts once you follow its link',
    send: 'Send the mail',
    waiting: (email: string) => `The mail went to ${email}`,
    waitingSay: 'Follow its link and the address is ready.',
    now: (email: string) => `Goes to ${email} now`,
    remove: 'Stop using this address',
  },
}

type Props = { choices: Choices; onChanged: () => void }

/** An address for the Daily by mail: entered, proven by a link, taken back. */
export function EmailSection({ choices, onChanged }: Props) {
  const said = useWords(words)
  const [email, type] = useState('')
  const { sending, send } = useSending()
  const [problem] = useProblemsIn()(sending.error, ['email'])
  const address = choices.channels.find(({ channel }) => channel === 'email')?.address
  const change = async (ask: () => Promise<unknown>) => {
    if ((await send(ask)) === undefined) return
    type('')
    onChanged()
  }
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    void change(() => messagesApi.setEmail({ body: { email } }))
  }
  return (
    <section>
      <SectionTitle title={said.title} />
      {choices.emailToConfirm && (
        <Note tone="waiting" title={said.waiting(choices.emailToConfirm)}>
          {said.waitingSay}
        </Note>
      )}
      {address && <Say>{said.now(address)}</Say>}
      <form noValidate onSubmit={submit}>
        <Field
          id="email"
          kind="email"
          label={said.address}
          hint={said.hint}
          problem={problem?.say}
          value={email}
          most={200}
          onType={type}
        />
        <Buttons>
          <Button kind="second" submits onPress={submit}>
            {said.send}
          </Button>
          {(address || choices.emailToConfirm) && (
            <Button kind="third" onPress={() => void change(() => messagesApi.removeEmail())}>
              {said.remove}
            </Button>
          )}
        </Buttons>
      </form>
    </section>
  )
}
