import { type FormEvent, useState } from 'react'
import { toast } from '../../../../platform/toast'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { ErrorSummary } from '../../../../ui/error-summary'
import { Field } from '../../../../ui/field'
import { Buttons, Say } from '../../../../ui/say'
import { rightsApi } from '../rights.api'
import { useFormProblems } from './use-form-problems'

const words = {
  zh: {
    lead: '编号和电话都对上，验证码才会发到那个电话。',
    reference: '编号',
    phone: '立案时留的电话',
    code: '验证码',
    codeHint: '编号和电话对得上，一分钟内会收到6位数字；没收到请检查两项，或直接打电话问',
    ask: '获取验证码',
    again: '一分钟后没收到，再要一次',
    sent: '对得上的话，验证码已经发出',
    see: '看进度',
    wrong: '还看不到',
    noReference: '请填编号',
    noPhone: '请填电话号码',
    noCode: '请填短信里的验证码',
    landline: '立案时留的是座机？座机收不到验证码，请打电话，报编号问进度。',
  },
  en: {
    lead: 'A code is sent to the phone only when reference and phone both match.',
    reference: 'Reference',
    phone: 'The phone you gave',
    code: 'Code',
    codeHint: 'If both match, 6 digits arrive within a minute; if not, check both, or call us',
    ask: 'Send a code',
    again: 'Nothing after a minute? Ask again',
    sent: 'If both match, the code is on its way',
    see: 'See the case',
    wrong: 'Not open yet',
    noReference: 'Enter the reference',
    noPhone: 'Enter the phone number',
    noCode: 'Enter the code of the message',
    landline: 'You gave a landline? It cannot receive codes: please call and say your reference.',
  },
}

/** Reference and phone, then the code that was sent there; what is answered is the same whether there is such a case. */
export function FollowForm({ onOpen }: { onOpen: (secret: string) => void }) {
  const said = useWords(words)
  const [typed, type] = useState({ reference: '', phone: '', code: '' })
  const [isAsked, setAsked] = useState(false)
  const form = useFormProblems(['reference', 'phone', 'code'])
  const { reference, phone, code } = typed
  const wrong = [
    ...(reference.trim() ? [] : [{ field: 'reference', say: said.noReference }]),
    ...(phone.trim() ? [] : [{ field: 'phone', say: said.noPhone }]),
  ]
  const sendCode = async () => {
    if (!(await form.submit(wrong, () => rightsApi.sendFollowCode({ body: { reference, phone } })))) return
    setAsked(true)
    toast(said.sent)
  }
  const open = async () => {
    const missing = code.trim() ? wrong : [...wrong, { field: 'code', say: said.noCode }]
    const opened = await form.submit(missing, () => rightsApi.followCase({ body: typed }))
    if (opened) onOpen(opened.secret)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void (isAsked ? open() : sendCode())
  }
  const field = (name: 'reference' | 'phone' | 'code') => ({
    id: name,
    label: said[name],
    value: typed[name],
    problem: form.problemAt(name),
    onType: (value: string) => type({ ...typed, [name]: value }),
  })
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary title={said.wrong} problems={form.problems} tries={form.tries} />
      <Say>{said.lead}</Say>
      <Field {...field('reference')} kind="code" most={20} autoComplete="off" />
      <Field {...field('phone')} kind="phone" most={30} />
      {isAsked && <Field {...field('code')} kind="code" hint={said.codeHint} most={6} />}
      <Say quiet>{said.landline}</Say>
      <Buttons>
        <Button submits onPress={() => void (isAsked ? open() : sendCode())}>
          {isAsked ? said.see : said.ask}
        </Button>
        {isAsked && (
          <Button kind="third" onPress={() => void sendCode()}>
            {said.again}
          </Button>
        )}
      </Buttons>
    </form>
  )
}
