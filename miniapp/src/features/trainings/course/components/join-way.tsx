import type { Booking } from '@tisc/shared/trainings/trainings.schema'
import { follow } from '../../../../platform/navigation'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { Buttons, Say } from '../../../../ui/say'
import { useDates } from '../../../../ui/use-dates'

const words = {
  zh: { join: '进入线上会场', from: (time: string) => `${time}起这里有进入线上会场的按钮。` },
  en: { join: 'Join online', from: (time: string) => `From ${time} this page has the button to join online.` },
}

/** The way into the meeting, or when it will be there. */
export function JoinWay({ booking: { joinUrl, joinFrom } }: { booking: Booking }) {
  const said = useWords(words)
  const { timeOf } = useDates()
  if (joinUrl)
    return (
      <Buttons>
        <Button onPress={() => void follow(joinUrl)}>{said.join}</Button>
      </Buttons>
    )
  return joinFrom ? <Say quiet>{said.from(timeOf(joinFrom))}</Say> : null
}
