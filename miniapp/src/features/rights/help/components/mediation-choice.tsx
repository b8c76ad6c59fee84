import { separateNotice } from '@tisc/shared/accounts/separate-consents'
import type { OwnCase, PersonAct } from '@tisc/shared/rights/rights.schema'
import { language } from '../../../../platform/language'
import { useStored } from '../../../../platform/use-stored'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { ErrorSummary } from '../../../../ui/error-summary'
import { NoticeView } from '../../../../ui/notice-view'
import { Buttons, Say } from '../../../../ui/say'
import { SectionTitle } from '../../../../ui/section-title'
import { useFormProblems } from './use-form-problems'

const words = {
  zh: {
    wrong: '还没有记下',
    why: '调解由法院诉前调解平台上的调解员主持。双方都同意才开始；不同意，我们照样接着办。',
    agree: '同意调解',
    decline: '不同意，请你们继续办',
  },
  en: {
    wrong: 'Not noted yet',
    why: 'Mediation is led by a mediator of the court’s pre-litigation platform. It begins only when both sides agree; if you do not, we go on all the same.',
    agree: 'I agree to mediation',
    decline: 'I do not agree, please go on',
  },
}

type Props = { shown: OwnCase; act: (act: PersonAct) => Promise<unknown> }

/** Whether a case goes into mediation, decided here by whoever has no account: what is passed on, to whom; both answers are one tap. */
export function MediationChoice({ shown: { track }, act }: Props) {
  const said = useWords(words)
  const spoken = useStored(language)
  const form = useFormProblems([])
  if (!track?.ask) return null
  const { to, version } = track.ask
  const notice = separateNotice({ kind: 'passing-on', to }, spoken)
  const send = (agree: boolean) => void form.submit([], () => act({ do: 'track', agree, version }))
  return (
    <>
      <ErrorSummary title={said.wrong} problems={form.problems} tries={form.tries} />
      <SectionTitle title={notice.title} />
      <Say>{said.why}</Say>
      <NoticeView notice={notice} />
      <Buttons>
        <Button onPress={() => send(true)}>{said.agree}</Button>
        <Button kind="second" onPress={() => send(false)}>
          {said.decline}
        </Button>
      </Buttons>
    </>
  )
}
