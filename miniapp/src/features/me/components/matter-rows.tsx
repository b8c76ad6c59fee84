import { useWords } from '../../../platform/use-words'
import { GoRow } from '../../../ui/go-row'
import { Rows } from '../../../ui/rows'
import { meWords } from '../me.words'
import { OrganisationsRow } from './organisations-row'

/** What one has going on here, before how the account is set up. */
export function MatterRows() {
  const said = useWords(meWords)
  return (
    <Rows>
      <li>
        <GoRow to="bookings" icon="trainings" words={said.bookings} say={said.bookingsSay} />
      </li>
      <li>
        <OrganisationsRow />
      </li>
      <li>
        <GoRow to="subscriptions" icon="inbox" words={said.subscriptions} />
      </li>
    </Rows>
  )
}
