import { useWords } from '../../../../platform/use-words'
import { Facts } from '../../../../ui/facts'
import { Inset, Say } from '../../../../ui/say'
import { calendarWords } from '../calendar.words'

/** The address, to read and to hold, and how calendars take it. */
export function SecretAddress({ address }: { address: string }) {
  const said = useWords(calendarWords)
  return (
    <>
      <Inset>
        <Facts facts={[{ name: said.secret, value: <span style={{ wordBreak: 'break-all', userSelect: 'text' }}>{address}</span> }]} />
      </Inset>
      <Say quiet>{said.how}</Say>
    </>
  )
}
