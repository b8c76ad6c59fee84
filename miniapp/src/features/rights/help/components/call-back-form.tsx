import type { CallBackMade } from '@tisc/shared/rights/rights.contract'
import { type FormEvent, useState } from 'react'
import { session } from '../../../../platform/session'
import { useWords } from '../../../../platform/use-words'
import { uuid } from '../../../../platform/uuid'
import { Button } from '../../../../ui/button'
import { ErrorSummary } from '../../../../ui/error-summary'
import { Field } from '../../../../ui/field'
import { Buttons, Say } from '../../../../ui/say'
import { SectionTitle } from '../../../../ui/section-title'
import { rightsApi } from '../rights.api'
import { SlotChoice } from './slot-choice'
import { useFormProblems } from './use-form-problems'

const words = {
  zh: {
    lead: '只要称呼、电话和时间，别的电话里说。提交时就立案，您马上有编号。',
    name: '怎么称呼您',
    phone: '打哪个电话',
    phoneHint: '手机，或带区号的座机',
    when: '什么时候打给您',
    notice: '您的称呼和电话只用来给您回电、办这个案件，加密保存；结案5年后删除（年限待中心确认）。承办人和主管看得到，每次查看都有记录。',
    defence: '涉及国防专利的，请不要在这里写，直接到窗口办理。',
    send: '请给我回电',
    sending: '正在提交',
    wrong: '还没有提交',
    noName: '请填怎么称呼您',
    noPhone: '请填电话号码',
    noSlot: '请选一个时间',
  },
  en: {
    lead: 'Your name, a phone and a time: the rest is for the call. It is a case at once, with a reference.',
    name: 'Your name',
    phone: 'Which number to call',
    phoneHint: 'A mobile, or a landline with its area code',
    when: 'When to call you',
    notice:
      'Your name and phone are used to call you and for this case alone, kept encrypted, and deleted five years after it is closed (the term is to be confirmed by the centre). The officer and supervisors see them; each look is logged.',
    defence: 'If it is about a national-defence patent, write nothing here and come to the window.',
    send: 'Call me back',
    sending: 'Sending',
    wrong: 'It was not sent yet',
    noName: 'Enter your name',
    noPhone: 'Enter a phone number',
    noSlot: 'Choose a time',
  },
}

type Typed = { name: string; phone: string; slot: string | undefined }

/** Name, phone, slot and nothing else; the same submission twice is one case. */
export function CallBackForm({ onMade }: { onMade: (made: CallBackMade) => void }) {
  const said = useWords(words)
  const [typed, type] = useState<Typed>({ name: '', phone: '', slot: undefined })
  const [key] = useState(uuid)
  const form = useFormProblems(['name', 'phone', 'slot'])
  const wrong = () => [
    ...(typed.name.trim() ? [] : [{ field: 'name', say: said.noName }]),
    ...(typed.phone.trim() ? [] : [{ field: 'phone', say: said.noPhone }]),
    ...(typed.slot ? [] : [{ field: 'slot', say: said.noSlot }]),
  ]
  const ask = () => {
    const request = { body: { ...typed, slot: typed.slot ?? '' }, key }
    return session.read().since ? rightsApi.requestOwnCallBack(request) : rightsApi.requestCallBack(request)
  }
  const send = async () => {
    const made = await form.submit(wrong(), ask)
    if (made) onMade(made)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary title={said.wrong} problems={form.problems} tries={form.tries} />
      <Say>{said.lead}</Say>
      <Field
        id="name"
        label={said.name}
        value={typed.name}
        most={50}
        autoComplete="name"
        problem={form.problemAt('name')}
        onType={(name) => type({ ...typed, name })}
      />
      <Field
        id="phone"
        kind="phone"
        label={said.phone}
        hint={said.phoneHint}
        value={typed.phone}
        most={30}
        problem={form.problemAt('phone')}
        onType={(phone) => type({ ...typed, phone })}
      />
      <div id="slot">
        <SectionTitle title={said.when} />
        <SlotChoice chosen={typed.slot} onChoose={(slot) => type({ ...typed, slot })} />
      </div>
      <Say quiet>{said.notice}</Say>
      <Say quiet>{said.defence}</Say>
      <Buttons>
        <Button submits onPress={() => void send()}>
          {form.isSending ? said.sending : said.send}
        </Button>
      </Buttons>
    </form>
  )
}
