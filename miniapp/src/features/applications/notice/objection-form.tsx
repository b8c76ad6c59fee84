import { type FormEvent, useState } from 'react'
import { session } from '../../../platform/session'
import { useSending } from '../../../platform/use-sending'
import { useWords } from '../../../platform/use-words'
import { uuid } from '../../../platform/uuid'
import { Button } from '../../../ui/button'
import { ErrorSummary } from '../../../ui/error-summary'
import { Field } from '../../../ui/field'
import { useProblemsIn } from '../../../ui/problems'
import { Buttons, Say } from '../../../ui/say'
import { keepObjection } from './kept-objections'
import { objectionsApi } from './objections.api'

const words = {
  zh: {
    lead: (name: string) => `对${name}入库有异议，请写清楚是什么、怎么知道的。处理完以前不会让他入库。`,
    text: '为什么有异议',
    textHint: '写事实，10到1000个字；不要写和入库没有关系的私事',
    name: '您的姓名',
    phone: '您的电话',
    phoneHint: '手机，或带区号的座机；要核实的时候打给您',
    notice: '您的姓名和电话只给处理异议的工作人员看，每次查看都有记录；不告诉被公示的人，也不公开。异议处理完一年后删除。',
    send: '提异议',
    sending: '正在提交',
    not: '先不提',
    wrong: '还没有提交',
  },
  en: {
    lead: (name: string) => `If you object to ${name}, please write what it is about and how you know. Nobody joins before it is decided.`,
    text: 'Why you object',
    textHint: 'Facts, 10 to 1000 characters; nothing private that has nothing to do with it',
    name: 'Your name',
    phone: 'Your phone',
    phoneHint: 'A mobile, or a landline with its area code; we call if something must be checked',
    notice:
      'Your name and phone are for the staff who decide on it alone, and each look is logged; they are neither told to the person on notice nor published. They are deleted a year after the decision.',
    send: 'Object',
    sending: 'Sending',
    not: 'Not now',
    wrong: 'It was not sent yet',
  },
}

const fields = ['text', 'name', 'phone'] as const
type Props = { id: string; name: string; onMade: () => void; onClose: () => void }

/** Says what is against somebody on public notice; the same submission twice is one. */
export function ObjectionForm({ id, name, onMade, onClose }: Props) {
  const said = useWords(words)
  const [typed, type] = useState({ text: '', name: '', phone: '' })
  const [key] = useState(uuid)
  const [tries, setTries] = useState(0)
  const { sending, send } = useSending()
  const problems = useProblemsIn()(sending.error, fields)
  const at = (field: (typeof fields)[number]) => ({
    problem: problems.find((one) => one.field === field)?.say,
    value: typed[field],
    onType: (value: string) => type({ ...typed, [field]: value }),
  })
  const submit = async () => {
    setTries(tries + 1)
    const isMember = session.read().since !== undefined
    const request = { params: { id }, body: typed, key }
    const made = await send(() => (isMember ? objectionsApi.objectAsMember(request) : objectionsApi.objectToNotice(request)))
    if (!made) return
    if (!isMember) keepObjection(made.secret)
    onMade()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void submit()
  }
  return (
    <form noValidate onSubmit={onSubmit}>
      <ErrorSummary title={said.wrong} problems={problems} tries={tries} />
      <Say>{said.lead(name)}</Say>
      <Field id="text" kind="long" label={said.text} hint={said.textHint} most={1_000} {...at('text')} />
      <Field id="name" label={said.name} most={60} autoComplete="name" {...at('name')} />
      <Field id="phone" kind="phone" label={said.phone} hint={said.phoneHint} most={30} {...at('phone')} />
      <Say quiet>{said.notice}</Say>
      <Buttons>
        <Button submits onPress={() => void submit()}>
          {sending.isSending ? said.sending : said.send}
        </Button>
        <Button kind="third" onPress={onClose}>
          {said.not}
        </Button>
      </Buttons>
    </form>
  )
}
