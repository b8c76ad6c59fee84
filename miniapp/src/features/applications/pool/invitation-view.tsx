import { jurisdictions } from '@tisc/shared/applications/expertise'
import { invitationStates } from '@tisc/shared/applications/pool/invitation.state'
import type { Invitation } from '@tisc/shared/applications/pool/invitations.schema'
import { shownReference } from '@tisc/shared/platform/reference'
import { language } from '../../../platform/language'
import { useStored } from '../../../platform/use-stored'
import { useWords } from '../../../platform/use-words'
import { Facts } from '../../../ui/facts'
import { Note } from '../../../ui/note'
import { Inset, Say } from '../../../ui/say'
import { useDates } from '../../../ui/use-dates'
import { invitationWords } from './invitation.words'
import { useKind } from './use-kind'

const usePlace = ({ isOverseas, place }: Invitation): string => {
  const said = useWords(invitationWords)
  const spoken = useStored(language)
  if (!isOverseas) return said.domestic
  return (place && (jurisdictions as Record<string, { zh: string; en: string }>)[place]?.[spoken]) || said.overseas
}

/** Whose turn it is, and as much of the case as one may know. */
export function InvitationView({ invitation }: { invitation: Invitation }) {
  const said = useWords(invitationWords)
  const spoken = useStored(language)
  const { day, dayOf } = useDates()
  const kind = useKind()
  const { state, at, answerBy, ipType, urgentDay, details, isWaitingForConsent, said: told } = invitation
  const { tone, ...words } = invitationStates[state]
  const facts = [
    { name: said.type, value: kind(ipType) },
    { name: said.place, value: usePlace(invitation) },
    ...(urgentDay ? [{ name: said.urgent, value: day(urgentDay) }] : []),
    { name: said.invited, value: dayOf(at) },
  ]
  return (
    <>
      <div role="status">
        <Note tone={tone} title={words[spoken]}>
          {state === 'invited' ? said.answerBy(day(answerBy)) : told}
        </Note>
      </div>
      <Inset>
        <Facts facts={facts} />
      </Inset>
      {state === 'invited' && <Say quiet>{said.hidden}</Say>}
      {isWaitingForConsent && <Say>{said.waiting}</Say>}
      {details && <Details details={details} />}
    </>
  )
}

function Details({ details: { about, parties, reference, officer } }: { details: NonNullable<Invitation['details']> }) {
  const said = useWords(invitationWords)
  const spoken = useStored(language)
  return (
    <>
      <Inset>
        <Facts
          facts={[
            { name: said.reference, value: shownReference(reference) },
            { name: said.about, value: about },
            { name: said.parties, value: parties.join(spoken === 'zh' ? '、' : ', ') },
            { name: said.officer, value: officer || said.officerNone },
          ]}
        />
      </Inset>
      <Say quiet>{said.keepOut}</Say>
    </>
  )
}
