import { type FormEvent, useState } from 'react'
import { language } from '../../../../platform/language'
import { toast } from '../../../../platform/toast'
import { useSending } from '../../../../platform/use-sending'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { Field } from '../../../../ui/field'
import { useProblemsIn } from '../../../../ui/problems'
import { Say } from '../../../../ui/say'
import { SectionTitle } from '../../../../ui/section-title'
import { phoneProblem } from '../../phone-problems'
import { organisationsApi } from '../organisations.api'

const words = {
  zh: {
    title: '请同事加入',
    phone: '同事的手机号',
    invite: '邀请',
    sending: '正在邀请',
    invited: '邀请好了，请告诉同事来看',
    say: '不发短信：对方用这个号码登录，在“我的单位”里就看得到。',
  },
  en: {
    title: 'Invite a colleague',
    phone: 'Their mobile number',
    invite: 'Invite',
    sending: 'Inviting',
    invited: 'Invited; please tell them to look',
    say: 'No SMS is sent: who signs in with this number finds it under “My organisations”.',
  },
}

/** An owner invites by phone number. */
export function InviteForm({ id, onInvited }: { id: string; onInvited: () => Promise<void> }) {
  const said = useWords(words)
  const [phone, type] = useState('')
  const [wrong, setWrong] = useState<string>()
  const { sending, send, forget } = useSending()
  const [problem] = useProblemsIn()(sending.error, ['phone'])
  const invite = async (event?: FormEvent) => {
    event?.preventDefault()
    forget()
    const fault = phoneProblem(phone, language.read())
    setWrong(fault)
    if (fault || !(await send(() => organisationsApi.inviteMember({ params: { id }, body: { phone } })))) return
    type('')
    toast(said.invited)
    await onInvited()
  }
  return (
    <section>
      <SectionTitle title={said.title} />
      <form noValidate onSubmit={(event) => void invite(event)}>
        <Field id="phone" kind="phone" label={said.phone} problem={wrong ?? problem?.say} value={phone} most={20} onType={type}>
          <Button kind="second" short submits onPress={() => void invite()}>
            {sending.isSending ? said.sending : said.invite}
          </Button>
        </Field>
      </form>
      <Say quiet>{said.say}</Say>
    </section>
  )
}
