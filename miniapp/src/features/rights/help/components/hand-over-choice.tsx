import { separateNotice } from '@tisc/shared/accounts/separate-consents'
import { agencyIn, reasonIn } from '@tisc/shared/rights/handing-over/agency-words'
import type { OwnCase, PersonAct } from '@tisc/shared/rights/rights.schema'
import { language } from '../../../../platform/language'
import { useStored } from '../../../../platform/use-stored'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { ErrorSummary } from '../../../../ui/error-summary'
import { NoticeView } from '../../../../ui/notice-view'
import { Buttons, Say } from '../../../../ui/say'
import { SectionTitle } from '../../../../ui/section-title'
import { HandOverFiles } from './hand-over-files'
import { useFormProblems } from './use-form-problems'

const words = {
  zh: { wrong: '还没有记下', why: (why: string) => `承办人的理由：${why}。`, agree: '同意转交', decline: '不同意，请你们继续办' },
  en: {
    wrong: 'Not noted yet',
    why: (why: string) => `The officer’s reason: ${why}.`,
    agree: 'I agree',
    decline: 'I do not agree, please go on',
  },
}

type Props = { shown: OwnCase; act: (act: PersonAct) => Promise<unknown> }

/** Whether a case is passed on, decided here by whoever has no account: what for, to whom, how long; both answers are one tap. */
export function HandOverChoice({ shown: { handOver }, act }: Props) {
  const said = useWords(words)
  const spoken = useStored(language)
  const form = useFormProblems([])
  if (handOver?.version === undefined) return null
  const { to, why, files, version } = handOver
  const notice = separateNotice({ kind: 'passing-on', to: agencyIn(to, spoken) }, spoken)
  const send = (did: PersonAct) => void form.submit([], () => act(did))
  return (
    <>
      <ErrorSummary title={said.wrong} problems={form.problems} tries={form.tries} />
      <SectionTitle title={notice.title} />
      <Say>{said.why(reasonIn(why, spoken))}</Say>
      <NoticeView notice={notice} />
      <HandOverFiles files={files} />
      <Buttons>
        <Button onPress={() => send({ do: 'agree', version })}>{said.agree}</Button>
        <Button kind="second" onPress={() => send({ do: 'decline' })}>
          {said.decline}
        </Button>
      </Buttons>
    </>
  )
}
