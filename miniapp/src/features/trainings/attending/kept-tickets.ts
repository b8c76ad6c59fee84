import type { Ticket } from '@tisc/shared/trainings/check-in/check-in.schema'
import { ownValue } from '../../../platform/own-value'

/** A ticket on this device: `ahead` is how far the server's clock is before this one's, in milliseconds. */
type KeptTicket = { ticket: Ticket; ahead: number; keptAt: string }

const kept = ownValue<KeptTicket[]>('tickets', [])
const dayAfter = 86_400_000

const current = (): KeptTicket[] => kept.read().filter(({ ticket, ahead }) => Date.parse(ticket.endsAt) + dayAfter > Date.now() + ahead)

/** Keeps a ticket for when there is no network; those of days past go. */
export const keepTicket = (ticket: Ticket): Ticket => {
  const others = current().filter((one) => one.ticket.booking !== ticket.booking)
  const ahead = Date.parse(ticket.now) - Date.now()
  kept.write([...others, { ticket, ahead, keptAt: new Date().toISOString() }])
  return ticket
}

/** The ticket of a booking, as it was last fetched. */
export const keptTicket = (booking: string): KeptTicket | undefined => current().find((one) => one.ticket.booking === booking)
