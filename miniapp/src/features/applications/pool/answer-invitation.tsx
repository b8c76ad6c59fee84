import { useState } from 'react'
import { useSending } from '../../../platform/use-sending'
import { useWords } from '../../../platform/use-words'
import { Button } from '../../../ui/button'
import { ErrorSummary } from '../../../ui/error-summary'
import { Field } from '../../../ui/field'
import { useProblemsIn } from '../../../ui/problems'
import { Buttons } from '../../../ui/say'
import { invitationWords } from './invitation.words'
import { invitationsApi } from './invitations.api'

type Props = { id: string; onAnswered: () => Promise<void> }

/** Takes the case, or says why not. What was refused is told, and what was typed stays. */
export function AnswerInvitation({ id, onAnswered }: Props) {
  const said = useWords(invitationWords)
  const [isDeclining, setDeclining] = useState(false)
  const [reason, setReason] = useState('')
  const [tries, setTries] = useState(0)
  const { sending, send } = useSending()
  const problems = useProblemsIn()(sending.error, ['reason'])
  const answer = async (ask: () => Promise<unknown>) => {
    setTries(tries + 1)
    if (await send(ask)) await onAnswered()
  }
  const accept = () => answer(() => invitationsApi.acceptInvitation({ params: { id } }))
  const decline = () => answer(() => invitationsApi.declineInvitation({ params: { id }, body: { reason } }))
  return (
    <>
      <ErrorSummary title={isDeclining ? said.wrong : said.failed} problems={problems} tries={tries} />
      {isDeclining ? (
        <>
          <Field
            id="reason"
            kind="long"
            label={said.why}
            hint={said.whyHint}
            value={reason}
            most={500}
            problem={problems.find(({ field }) => field === 'reason')?.say}
            onType={setReason}
          />
          <Buttons>
            <Button onPress={() => void decline()}>{said.send}</Button>
            <Button kind="third" onPress={() => setDeclining(false)}>
              {said.back}
            </Button>
          </Buttons>
        </>
      ) : (
        <Buttons>
          <Button onPress={() => void accept()}>{said.accept}</Button>
          <Button kind="second" onPress={() => setDeclining(true)}>
            {said.decline}
          </Button>
        </Buttons>
      )}
    </>
  )
}
