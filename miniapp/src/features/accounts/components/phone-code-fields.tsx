import { language } from '../../../platform/language'
import { toast } from '../../../platform/toast'
import { useSending } from '../../../platform/use-sending'
import { useWords } from '../../../platform/use-words'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { type FormProblem, useProblemsIn } from '../../../ui/problems'
import { accountsApi } from '../accounts.api'
import { phoneProblem } from '../phone-problems'
import { useCountdown } from '../use-countdown'

export type PhoneAndCode = { phone: string; code: string }

type Props = {
  value: PhoneAndCode
  onType: (value: PhoneAndCode) => void
  problems: FormProblem[]
  onProblems: (problems: FormProblem[]) => void
}

const words = {
  zh: {
    phone: '手机号',
    code: '验证码',
    codeHint: '短信里的6位数字，10分钟内有效',
    send: '获取验证码',
    sending: '正在发送',
    again: (left: number) => `${left}秒后可再要`,
    sent: '验证码已发出',
  },
  en: {
    phone: 'Mobile number',
    code: 'Code',
    codeHint: 'The 6 digits of the message, valid for 10 minutes',
    send: 'Send a code',
    sending: 'Sending',
    again: (left: number) => `Again in ${left} s`,
    sent: 'The code was sent',
  },
}

/** A phone number and the code that proves it. */
export function PhoneCodeFields({ value, onType, problems, onProblems }: Props) {
  const said = useWords(words)
  const { sending, send } = useSending()
  const [left, wait] = useCountdown()
  const problemAt = (field: string) => problems.find((problem) => problem.field === field)?.say
  const problemsIn = useProblemsIn()
  const sendCode = async () => {
    const wrong = phoneProblem(value.phone, language.read())
    onProblems(wrong ? [{ field: 'phone', say: wrong }] : [])
    if (wrong) return
    const sent = await send(() =>
      accountsApi.sendPhoneCode({ body: { phone: value.phone } }).catch((error: unknown) => {
        onProblems(problemsIn(error, ['phone']))
        throw error
      }),
    )
    if (!sent) return
    wait(sent.waitSeconds)
    toast(said.sent)
  }
  return (
    <>
      <Field
        id="phone"
        kind="phone"
        label={said.phone}
        problem={problemAt('phone')}
        value={value.phone}
        most={20}
        onType={(phone) => onType({ ...value, phone })}
      />
      <Field
        id="code"
        kind="code"
        label={said.code}
        hint={said.codeHint}
        problem={problemAt('code')}
        value={value.code}
        most={6}
        onType={(code) => onType({ ...value, code })}
      >
        <Button kind="second" short off={left > 0 || sending.isSending} onPress={() => void sendCode()}>
          {left > 0 ? said.again(left) : sending.isSending ? said.sending : said.send}
        </Button>
      </Field>
    </>
  )
}
