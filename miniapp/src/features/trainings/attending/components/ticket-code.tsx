import type { Ticket } from '@tisc/shared/trainings/check-in/check-in.schema'
import { slotLength, slotOf, ticketCode } from '@tisc/shared/trainings/check-in/codes'
import { useEffect, useState } from 'react'
import { useWords } from '../../../../platform/use-words'
import { Inset, Say } from '../../../../ui/say'
import { attendingWords } from '../attending.words'
import { mac } from '../mac'
import { CodePicture } from './code-picture'

/** The code of this half minute, by the server's clock as far as this device knows it. */
export function TicketCode({ ticket, ahead }: { ticket: Ticket; ahead: number }) {
  const said = useWords(attendingWords)
  const [now, setNow] = useState(() => Date.now() + ahead)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now() + ahead), 1_000)
    return () => clearInterval(timer)
  }, [ahead])
  const slot = slotOf(now)
  const left = Math.ceil(((slot + 1) * slotLength - now) / 1_000)
  return (
    <>
      <Say>{said.show}</Say>
      <Inset>
        <CodePicture text={ticketCode(mac, ticket.key, ticket.booking, slot)} label={said.code} />
      </Inset>
      <Say quiet>
        {said.left(left)} {said.offline}
      </Say>
      <Say quiet>{said.byName}</Say>
    </>
  )
}
