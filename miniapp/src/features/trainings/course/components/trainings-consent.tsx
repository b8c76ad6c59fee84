import { consents } from '@tisc/shared/accounts/consents'
import { language } from '../../../../platform/language'
import { useStored } from '../../../../platform/use-stored'
import { useWords } from '../../../../platform/use-words'
import { NoticeView } from '../../../../ui/notice-view'
import type { FormProblem } from '../../../../ui/problems'
import { SectionTitle } from '../../../../ui/section-title'
import { Tick } from '../../../../ui/tick'

const words = {
  zh: { notice: '报名前请看', agree: '我看过上面的说明，同意为报名读取这些信息' },
  en: { notice: 'Please read first', agree: 'I have read the notice and agree that this is read for signing up' },
}

type Props = { form: { isGiven: boolean | undefined; isAgreed: boolean; agree: (on: boolean) => void; problems: FormProblem[] } }

/** The notice that signing up needs and the tick under it, where the consent is missing. */
export function TrainingsConsent({ form: { isGiven, isAgreed, agree, problems } }: Props) {
  const said = useWords(words)
  const notice = consents.trainings[useStored(language)]
  if (isGiven !== false) return null
  return (
    <>
      <SectionTitle title={said.notice} />
      <NoticeView notice={notice} />
      <Tick id="agree" words={said.agree} problem={problems.find(({ field }) => field === 'agree')?.say} on={isAgreed} onTick={agree} />
    </>
  )
}
