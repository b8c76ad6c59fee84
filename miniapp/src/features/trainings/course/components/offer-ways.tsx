import type { Booking } from '@tisc/shared/trainings/trainings.schema'
import { toast } from '../../../../platform/toast'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { Buttons } from '../../../../ui/say'
import { trainingsApi } from '../../trainings.api'
import type { useDeeds } from '../use-booking'
import { Refusal } from './refusal'

const words = {
  zh: { accept: '要这个名额', decline: '不要了，给下一位', accepted: '座位是您的了', declined: '好的，给下一位' },
  en: {
    accept: 'Take the seat',
    decline: 'No, let the next have it',
    accepted: 'The seat is yours',
    declined: 'It goes to the next in line',
  },
}

/** The two answers to an offered seat. */
export function OfferWays({ booking: { id }, deeds }: { booking: Booking; deeds: ReturnType<typeof useDeeds> }) {
  const said = useWords(words)
  const answer = async (deed: 'accept' | 'decline') => {
    const params = { id }
    const isDone = await deeds.does(deed, () =>
      deed === 'accept' ? trainingsApi.acceptOffer({ params }) : trainingsApi.declineOffer({ params }),
    )
    if (isDone) toast(deed === 'accept' ? said.accepted : said.declined)
  }
  return (
    <>
      <Buttons>
        <Button onPress={() => void answer('accept')}>{said.accept}</Button>
        <Button kind="second" onPress={() => void answer('decline')}>
          {said.decline}
        </Button>
      </Buttons>
      <Refusal say={deeds.refusalOf('accept', 'decline')} />
    </>
  )
}
