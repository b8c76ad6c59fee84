import { useRouter } from '@tarojs/taro'
import type { Invitation } from '@tisc/shared/applications/pool/invitations.schema'
import { useState } from 'react'
import { useMine } from '../../../../platform/use-mine'
import { useWords } from '../../../../platform/use-words'
import { Failure } from '../../../../ui/failure'
import { MemberPage } from '../../../../ui/member-page'
import { Skeleton } from '../../../../ui/skeleton'
import { AnswerInvitation } from '../../pool/answer-invitation'
import { invitationWords } from '../../pool/invitation.words'
import { InvitationView } from '../../pool/invitation-view'
import { invitationsApi, isInvitationsAnswer } from '../../pool/invitations.api'

/** An invitation to a case: what it is until it is answered, and what it is about after. */
export default function PoolInvitationPage() {
  const said = useWords(invitationWords)
  return (
    <MemberPage where={said.where}>
      <Asked />
    </MemberPage>
  )
}

function Asked() {
  const [{ id = '' }] = useState(useRouter().params)
  const [answer, retry] = useMine<Invitation>({
    operation: 'getInvitation',
    request: { id },
    ask: () => invitationsApi.getInvitation({ params: { id } }),
    isAnswer: (data) => isInvitationsAnswer('getInvitation', data),
  })
  if (answer.state === 'loading') return <Skeleton />
  if (answer.state === 'failed') return <Failure error={answer.error} retry={() => void retry()} />
  return (
    <>
      <InvitationView invitation={answer.data} />
      {answer.data.state === 'invited' && <AnswerInvitation id={id} onAnswered={retry} />}
    </>
  )
}
