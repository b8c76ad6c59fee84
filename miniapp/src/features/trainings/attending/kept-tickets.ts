import type { Ticket } from '@tisc/shared/trainings/check-in/check-in.schema'
import { session } from '../../../platform/session'
import { storedValue } from '../../../platform/storage'

/** A ticket on this device: `ahead` is how far the server's clock is before this one's, in milliseconds; `since` names the sign-in it belongs to. */
type KeptTicket = { ticket: Ticket; ahead: number; keptAt: string; signIn: string }

const kept = storedValue<KeptTicket[]>('tickets', [])
const dayAfter = 86_400_000

/** Whose tickets may be shown: another person, or the same one signed in anew, fetches their own. */
const signIn = (): string => session.read().since ?? ''

const current = (): KeptTicket[] =>
  kept.read().filter((one) => one.signIn === signIn() && Date.parse(one.ticket.endsAt) + dayAfter > Date.now() + one.ahead)

/** Keeps a ticket for when there is no network; those of days past and of others go. */
export const keepTicket = (ticket: Ticket): Ticket => {
  const others = current().filter((one) => one.ticket.booking !== ticket.booking)
  const ahead = Date.parse(ticket.now) - Date.now()
  kept.write([...others, { ticket, ahead, keptAt: new Date().toISOString(), signIn: signIn() }])
  return ticket
}

/** The ticket of a booking, as it was last fetched. */
export const keptTicket = (booking: string): KeptTicket | undefined => current().find((one) => one.ticket.booking === booking)
