import { cancelUntilOf } from '@tisc/shared/trainings/cancel-until'
import type { Booking, Training } from '@tisc/shared/trainings/trainings.schema'
import { useState } from 'react'
import { toast } from '../../../../platform/toast'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { Confirm } from '../../../../ui/confirm'
import { Buttons, Say } from '../../../../ui/say'
import { useDates } from '../../../../ui/use-dates'
import { trainingsApi } from '../../trainings.api'
import type { useDeeds } from '../use-booking'
import { Refusal } from './refusal'

const words = {
  zh: {
    seat: '退出报名',
    line: '退出候补',
    excuse: '我来不了',
    ask: (title: string) => `退出《${title}》？`,
    seatSay: '座位马上给下一位，拿不回来。',
    lineSay: '以后再排，要从最后排起。',
    excuseSay: '已经过了可以退出的时间。座位会给下一位，记为事先说明来不了。',
    until: (time: string) => `${time}以前可以退出；以后来不了也请在这里说一声。`,
    done: '已退出',
    excused: '记下了，谢谢您说一声',
  },
  en: {
    seat: 'Cancel my seat',
    line: 'Leave the waiting list',
    excuse: 'I cannot come',
    ask: (title: string) => `Leave “${title}”?`,
    seatSay: 'The seat goes to the next in line at once and cannot be taken back.',
    lineSay: 'If you come back, you start at the end of the line.',
    excuseSay: 'The time to cancel has passed. The seat goes to the next in line, and it is noted that you told us.',
    until: (time: string) => `You can cancel before ${time}; afterwards please still say here that you cannot come.`,
    done: 'You have left',
    excused: 'Noted; thank you for telling us',
  },
}

type Props = { booking: Booking; training: Training; now: number; deeds: ReturnType<typeof useDeeds> }

/** The way out: before the stated time it is cancelled, afterwards one says that one cannot come. */
export function LeaveWay({ booking, training, now, deeds }: Props) {
  const said = useWords(words)
  const { timeOf } = useDates()
  const [isAsked, setAsked] = useState(false)
  const until = cancelUntilOf(training.cancelUntil ? new Date(training.cancelUntil) : undefined, new Date(booking.startsAt))
  const isSeat = booking.state === 'seated'
  const isLate = isSeat && now >= until.getTime()
  const word = isLate ? said.excuse : isSeat ? said.seat : said.line
  const leave = async () => {
    const isDone = await deeds.does('cancel', () => trainingsApi.cancelBooking({ params: { id: booking.id } }))
    if (isDone) toast(isLate ? said.excused : said.done)
  }
  return (
    <>
      <Refusal say={deeds.refusalOf('cancel')} />
      <Buttons>
        <Button kind="second" onPress={() => setAsked(true)}>
          {word}
        </Button>
      </Buttons>
      {isSeat && !isLate && <Say quiet>{said.until(timeOf(until.toISOString()))}</Say>}
      {isAsked && (
        <Confirm
          title={said.ask(booking.title)}
          say={isLate ? said.excuseSay : isSeat ? said.seatSay : said.lineSay}
          word={word}
          onConfirm={() => void leave()}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  )
}
