import { useRouter } from '@tarojs/taro'
import type { Ticket } from '@tisc/shared/trainings/check-in/check-in.schema'
import { useState } from 'react'
import { useAnswer } from '../../../../../platform/use-answer'
import { useAskedAgain } from '../../../../../platform/use-asked-again'
import { useWords } from '../../../../../platform/use-words'
import { Chinese } from '../../../../../ui/chinese'
import { Facts } from '../../../../../ui/facts'
import { Failure } from '../../../../../ui/failure'
import { MemberPage } from '../../../../../ui/member-page'
import { Note } from '../../../../../ui/note'
import { Inset } from '../../../../../ui/say'
import { SectionTitle } from '../../../../../ui/section-title'
import { Skeleton } from '../../../../../ui/skeleton'
import { useDates } from '../../../../../ui/use-dates'
import { attendingWords } from '../../attending.words'
import { checkInApi, isCheckInAnswer } from '../../check-in.api'
import { ScanWay } from '../../components/scan-way'
import { TicketCode } from '../../components/ticket-code'
import { keepTicket, keptTicket } from '../../kept-tickets'

/** The ticket of a booking: a code that the phone makes, with and without network. */
export default function TicketPage() {
  const said = useWords(attendingWords)
  const [id] = useState(useRouter().params.id ?? '')
  return (
    <MemberPage where={said.where}>
      <OwnTicket id={id} />
    </MemberPage>
  )
}

function OwnTicket({ id }: { id: string }) {
  const [answer, ask] = useAnswer<Ticket>({
    operation: 'getTicket',
    request: { params: { id } },
    ask: async () => keepTicket(await checkInApi.getTicket({ params: { id } })),
    kept: () => {
      const found = keptTicket(id)
      return found && { data: found.ticket, keptAt: found.keptAt }
    },
    isAnswer: (data) => isCheckInAnswer('getTicket', data),
  })
  useAskedAgain(ask)
  if (answer.state === 'loading') return <Skeleton />
  if (answer.state === 'failed') return <Failure error={answer.error} retry={() => void ask()} />
  return <Shown ticket={answer.data} />
}

function Shown({ ticket }: { ticket: Ticket }) {
  const said = useWords(attendingWords)
  const { timeOf } = useDates()
  const { title, startsAt, venue, since } = ticket
  const facts = [{ name: said.when, value: timeOf(startsAt) }, ...(venue ? [{ name: said.place, value: <Chinese>{venue}</Chinese> }] : [])]
  return (
    <>
      <SectionTitle title={<Chinese>{title}</Chinese>} ruled />
      {since ? (
        <Note tone="done" title={said.isIn}>
          {said.isInSay(timeOf(since))}
        </Note>
      ) : (
        <TicketCode ticket={ticket} ahead={keptTicket(ticket.booking)?.ahead ?? 0} />
      )}
      <Inset>
        <Facts facts={facts} />
      </Inset>
      {!since && <ScanWay />}
    </>
  )
}
