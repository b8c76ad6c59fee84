import type { SeparateState } from '@tisc/shared/accounts/privacy.contract'
import { separateNotice } from '@tisc/shared/accounts/separate-consents'
import { language } from '../../../platform/language'
import { toast } from '../../../platform/toast'
import { useSending } from '../../../platform/use-sending'
import { useStored } from '../../../platform/use-stored'
import { useWords } from '../../../platform/use-words'
import { Button } from '../../../ui/button'
import { Buttons } from '../../../ui/say'
import type { Tone } from '../../../ui/status'
import { useDates } from '../../../ui/use-dates'
import { ConsentRow } from './consent-row'

const words = {
  zh: {
    about: (thing: string) => `只关系到：${thing}`,
    open: '请您决定',
    outdated: '说明有更新',
    agreed: (day: string) => `${day}同意`,
    refused: (day: string) => `${day}没有同意`,
    agree: '同意',
    refuse: '不同意',
    withdraw: '撤回同意',
    done: { agree: '已同意', refuse: '已记下：不同意', withdraw: '已撤回，马上生效' },
    past: '撤回管以后的事。已经给出去的收不回来，可以请对方更正或删除，也可以找我们帮忙。',
  },
  en: {
    about: (thing: string) => `For this alone: ${thing}`,
    open: 'Please decide',
    outdated: 'The notice changed',
    agreed: (day: string) => `Agreed ${day}`,
    refused: (day: string) => `Not agreed ${day}`,
    agree: 'I agree',
    refuse: 'I do not agree',
    withdraw: 'Withdraw',
    done: { agree: 'Agreed', refuse: 'Noted: not agreed', withdraw: 'Withdrawn, as of now' },
    past: 'Withdrawing counts from now on. What was given already cannot be fetched back; you can have it corrected or deleted there, and we help with it.',
  },
}

type Props = { question: SeparateState; onAnswer: (agreed: boolean) => Promise<void> }

const useStanding = ({ version, answer }: SeparateState): { tone: Tone; stands: string } => {
  const said = useWords(words)
  const { dayOf } = useDates()
  if (!answer) return { tone: 'waiting', stands: said.open }
  if (!answer.agreed) return { tone: 'ended', stands: said.refused(dayOf(answer.at)) }
  return answer.version === version ? { tone: 'done', stands: said.agreed(dayOf(answer.at)) } : { tone: 'waiting', stands: said.outdated }
}

/** One thing to agree to by itself: open until it is answered, and to be changed at any time. Both answers are one tap, and look alike. */
export function SeparateItem({ question, onAnswer }: Props) {
  const said = useWords(words)
  const spoken = useStored(language)
  const { sending, send } = useSending()
  const { kind, to, about, version, answer: last } = question
  const answer = async (agreed: boolean, done: keyof typeof said.done) => {
    if (await send(() => onAnswer(agreed).then(() => true))) toast(said.done[done])
  }
  const isAgreed = last?.agreed === true
  return (
    <ConsentRow
      notice={separateNotice({ kind, ...(to && { to }) }, spoken)}
      {...useStanding(question)}
      isOpenFirst={!last}
      sending={sending}
      more={
        <>
          {said.about(about[spoken])}
          {isAgreed && ` ${said.past}`}
        </>
      }
    >
      <Buttons>
        {!(isAgreed && last.version === version) && (
          <Button kind="second" onPress={() => void answer(true, 'agree')}>
            {said.agree}
          </Button>
        )}
        {isAgreed && (
          <Button kind="second" onPress={() => void answer(false, 'withdraw')}>
            {said.withdraw}
          </Button>
        )}
        {!last && (
          <Button kind="second" onPress={() => void answer(false, 'refuse')}>
            {said.refuse}
          </Button>
        )}
      </Buttons>
    </ConsentRow>
  )
}
