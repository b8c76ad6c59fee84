import { type InvitationState, invitationStates } from '@tisc/shared/applications/pool/invitation.state'
import type { Invitation } from '@tisc/shared/applications/pool/invitations.schema'
import { language } from '../../../platform/language'
import { useMine } from '../../../platform/use-mine'
import { useStored } from '../../../platform/use-stored'
import { useWords } from '../../../platform/use-words'
import { Failure } from '../../../ui/failure'
import { GoRow } from '../../../ui/go-row'
import { Rows } from '../../../ui/rows'
import { Say } from '../../../ui/say'
import { SectionTitle } from '../../../ui/section-title'
import { Skeleton } from '../../../ui/skeleton'
import { Status } from '../../../ui/status'
import { useDates } from '../../../ui/use-dates'
import { invitationWords } from './invitation.words'
import { invitationsApi, isInvitationsAnswer } from './invitations.api'
import { useKind } from './use-kind'

/** The cases that asked for one's help, the latest first. */
export function InvitationList() {
  const said = useWords(invitationWords)
  const [answer, retry] = useMine<{ items: Invitation[] }>({
    operation: 'listInvitations',
    request: {},
    ask: () => invitationsApi.listInvitations(),
    isAnswer: (data) => isInvitationsAnswer('listInvitations', data),
  })
  if (answer.state === 'loading') return <Skeleton />
  if (answer.state === 'failed') return <Failure error={answer.error} retry={() => void retry()} />
  const { items } = answer.data
  return (
    <>
      <SectionTitle title={said.list} />
      {items.length === 0 && <Say quiet>{said.none}</Say>}
      <Rows>
        {items.map((invitation) => (
          <li key={invitation.id}>
            <Row invitation={invitation} />
          </li>
        ))}
      </Rows>
    </>
  )
}

function Row({ invitation: { id, state, at, ipType } }: { invitation: Invitation }) {
  const spoken = useStored(language)
  const { dayOf } = useDates()
  const kind = useKind()
  return (
    <GoRow
      to="poolInvitation"
      params={{ id }}
      words={kind(ipType)}
      say={dayOf(at)}
      value={<InvitationStatus state={state} spoken={spoken} />}
    />
  )
}

/** Where an invitation stands, in a word. */
function InvitationStatus({ state, spoken }: { state: InvitationState; spoken: 'zh' | 'en' }) {
  const { tone, ...words } = invitationStates[state]
  return <Status tone={tone}>{words[spoken]}</Status>
}
