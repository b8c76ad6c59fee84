import Taro, { useUnload } from '@tarojs/taro'
import { useState } from 'react'
import { language } from '../../platform/language'
import { go } from '../../platform/navigation'
import { tellSignedIn } from '../../platform/sign-in-again'
import { isWeapp } from '../../platform/target'
import { useSending } from '../../platform/use-sending'
import { useWords } from '../../platform/use-words'
import { problemIn } from '../../ui/explain'
import { type FormProblem, useProblemsIn } from '../../ui/problems'
import { type Agreed, useAgreementProblems } from './components/agreement'
import type { PhoneAndCode } from './components/phone-code-fields'
import { codeProblem, phoneProblem } from './phone-problems'
import { signInByPhone, signInByWechat } from './sign-in'

const fields = ['phone', 'code', 'agreed', 'isOver14'] as const

const words = {
  zh: { refused: '您没有同意微信里的隐私说明，所以没有登录，也没有读取任何信息。', silent: '微信没有回应，请再点一次，或用手机号登录。' },
  en: {
    refused: 'You did not agree to the privacy guideline in WeChat, so you are not signed in and nothing was read.',
    silent: 'WeChat does not answer; try again, or sign in with your phone number.',
  },
}

const typedProblems = ({ phone, code }: PhoneAndCode): FormProblem[] => {
  const shown = language.read()
  const found = { phone: phoneProblem(phone, shown), code: codeProblem(code, shown) }
  return (['phone', 'code'] as const).flatMap((field) => (found[field] ? [{ field, say: found[field] }] : []))
}

/** Back to where one came from, as one left it; to one's own page after a link. */
const leave = async () => {
  tellSignedIn(true)
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack()
  else await go('me')
}

/** The sign-in page's state: what was typed and ticked, what is wrong with it, and the two ways in. */
export const useSignIn = () => {
  const said = useWords(words)
  const [isByWechat, setByWechat] = useState(isWeapp)
  const [typed, type] = useState<PhoneAndCode>({ phone: '', code: '' })
  const [given, agree] = useState<Agreed>({ agreed: false, isOver14: false })
  const [{ problems, tries }, setProblems] = useState<{ problems: FormProblem[]; tries: number }>({ problems: [], tries: 0 })
  const { sending, send } = useSending()
  const agreementProblems = useAgreementProblems()
  const problemsIn = useProblemsIn()
  useUnload(() => tellSignedIn(false))

  const show = (found: FormProblem[]) => setProblems((was) => ({ problems: found, tries: was.tries + 1 }))

  const enter = async (wrong: FormProblem[], way: () => Promise<boolean>, told: (error: unknown) => FormProblem[]) => {
    show(wrong)
    if (wrong.length > 0) return
    const entered = await send(() =>
      way().catch((error: unknown) => {
        show(told(error))
        throw error
      }),
    )
    if (entered) await leave()
    else if (entered === false) show([{ say: said.refused }])
  }

  /** WeChat itself answers with something that is no error of ours; whatever went wrong, the phone number is offered beside it. */
  const wechatFailed = (error: unknown): FormProblem[] => {
    setByWechat(false)
    return problemIn(error) || (error as Error)?.name === 'NoAnswer' ? problemsIn(error, fields) : [{ say: said.silent }]
  }

  return {
    isByWechat,
    choosePhone: () => setByWechat(false),
    typed,
    type,
    given,
    agree,
    problems,
    tries,
    show,
    isSending: sending.isSending,
    byWechat: () => void enter(agreementProblems(given), signInByWechat, wechatFailed),
    byPhone: () =>
      void enter(
        [...typedProblems(typed), ...agreementProblems(given)],
        () => signInByPhone(typed),
        (error) => problemsIn(error, fields),
      ),
  }
}
