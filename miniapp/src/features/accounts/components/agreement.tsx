import { consents } from '@tisc/shared/accounts/consents'
import { language } from '../../../platform/language'
import { useStored } from '../../../platform/use-stored'
import { useWords } from '../../../platform/use-words'
import { NoticeView } from '../../../ui/notice-view'
import type { FormProblem } from '../../../ui/problems'
import { Tick } from '../../../ui/tick'

export type Agreed = { agreed: boolean; isOver14: boolean }

const words = {
  zh: {
    agreed: '我看过上面的说明，同意',
    isOver14: '我已满14岁',
    missing: { agreed: '登录前请先看说明并勾选同意', isOver14: '未满14岁不能注册账号；不登录也能看日刊、打电话' },
  },
  en: {
    agreed: 'I have read this and agree',
    isOver14: 'I am 14 or older',
    missing: {
      agreed: 'Read the notice and tick the box before you sign in',
      isOver14: 'Accounts are for people of 14 and older; reading and calling work without',
    },
  },
}

/** What has not been ticked yet. */
export const useAgreementProblems = () => {
  const { missing } = useWords(words)
  return (given: Agreed): FormProblem[] =>
    (['agreed', 'isOver14'] as const).filter((field) => !given[field]).map((field) => ({ field, say: missing[field] }))
}

type Props = { value: Agreed; onChange: (value: Agreed) => void; problems: FormProblem[] }

/** What one is told before one signs in, and the two boxes to tick. */
export function Agreement({ value, onChange, problems }: Props) {
  const said = useWords(words)
  const notice = consents.account[useStored(language)]
  return (
    <>
      <NoticeView notice={notice} />
      {(['agreed', 'isOver14'] as const).map((field) => (
        <Tick
          key={field}
          id={field}
          words={said[field]}
          problem={problems.find((problem) => problem.field === field)?.say}
          on={value[field]}
          onTick={(on) => onChange({ ...value, [field]: on })}
        />
      ))}
    </>
  )
}
