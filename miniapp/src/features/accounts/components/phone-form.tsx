import { type FormEvent, useState } from 'react'
import { language } from '../../../platform/language'
import { back } from '../../../platform/navigation'
import { isWeapp } from '../../../platform/target'
import { toast } from '../../../platform/toast'
import { useSending } from '../../../platform/use-sending'
import { useWords } from '../../../platform/use-words'
import { Button } from '../../../ui/button'
import { ErrorSummary } from '../../../ui/error-summary'
import { type FormProblem, useProblemsIn } from '../../../ui/problems'
import { Buttons, Say } from '../../../ui/say'
import { accountsApi } from '../accounts.api'
import { codeProblem, phoneProblem } from '../phone-problems'
import { type PhoneAndCode, PhoneCodeFields } from './phone-code-fields'
import { WechatNumber } from './wechat-number'

const words = {
  zh: {
    lead: '手机号用来登录，也用来收短信。换了号，旧号就不能再登录这个账号。',
    save: '验证这个号码',
    sending: '正在验证',
    saved: '手机号已验证',
    wrong: '号码还没有验证',
  },
  en: {
    lead: 'The number signs you in and can receive messages. Once it is changed, the old one no longer signs in to this account.',
    save: 'Verify this number',
    sending: 'Verifying',
    saved: 'The number is verified',
    wrong: 'The number is not verified yet',
  },
}

type Outcome = { phone: string; merge?: string | undefined }
type Props = { onMerge: (offer: { phone: string; merge: string }) => void }

const typedProblems = ({ phone, code }: PhoneAndCode): FormProblem[] => {
  const [wrongPhone, wrongCode] = [phoneProblem(phone, language.read()), codeProblem(code, language.read())]
  return [...(wrongPhone ? [{ field: 'phone', say: wrongPhone }] : []), ...(wrongCode ? [{ field: 'code', say: wrongCode }] : [])]
}

const useSetPhone = ({ onMerge }: Props) => {
  const said = useWords(words)
  const [{ problems, tries }, setProblems] = useState<{ problems: FormProblem[]; tries: number }>({ problems: [], tries: 0 })
  const { sending, send } = useSending()
  const problemsIn = useProblemsIn()
  const show = (found: FormProblem[]) => setProblems((was) => ({ problems: found, tries: was.tries + 1 }))
  const prove = async (wrong: FormProblem[], ask: () => Promise<Outcome>) => {
    show(wrong)
    if (wrong.length > 0) return
    const set = await send(() =>
      ask().catch((error: unknown) => {
        show(problemsIn(error, ['phone', 'code']))
        throw error
      }),
    )
    if (!set) return
    if (set.merge) return onMerge({ phone: set.phone, merge: set.merge })
    toast(said.saved)
    await back()
  }
  return { problems, tries, show, isSending: sending.isSending, prove }
}

/** By WeChat's own proof where there is WeChat, else by a code. */
export function PhoneForm(props: Props) {
  const said = useWords(words)
  const [typed, type] = useState<PhoneAndCode>({ phone: '', code: '' })
  const { problems, tries, show, isSending, prove } = useSetPhone(props)
  const byCode = () => void prove(typedProblems(typed), () => accountsApi.setPhone({ body: typed }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    byCode()
  }
  return (
    <>
      <ErrorSummary title={said.wrong} problems={problems} tries={tries} />
      <Say>{said.lead}</Say>
      {isWeapp && (
        <WechatNumber
          onCode={(code) => void prove([], () => accountsApi.setPhoneByWechat({ body: { code } }))}
          onRefused={(say) => show([{ say }])}
        />
      )}
      <form noValidate onSubmit={submit}>
        <PhoneCodeFields value={typed} onType={type} problems={problems} onProblems={show} />
        <Buttons>
          <Button submits kind={isWeapp ? 'second' : 'first'} onPress={byCode}>
            {isSending ? said.sending : said.save}
          </Button>
        </Buttons>
      </form>
    </>
  )
}
