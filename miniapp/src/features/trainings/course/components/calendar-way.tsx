import type { Booking } from '@tisc/shared/trainings/trainings.schema'
import { addToCalendar } from '../../../../platform/phone-calendar'
import { toast } from '../../../../platform/toast'
import { useSending } from '../../../../platform/use-sending'
import { useWords } from '../../../../platform/use-words'
import { DoRow } from '../../../../ui/go-row'
import { useProblemsIn } from '../../../../ui/problems'
import { Refusal } from './refusal'

const words = {
  zh: {
    add: '加到手机日历',
    added: '已加到手机日历',
    downloaded: '日历文件在浏览器的下载里，打开就能加进日历',
    refused: '没有加进日历。可以在手机设置里允许微信使用日历，再试一次',
  },
  en: {
    add: 'Add to the phone’s calendar',
    added: 'Added to the calendar',
    downloaded: 'The calendar file is among your downloads; open it to add it',
    refused: 'Not added. You can allow WeChat to use the calendar in the phone’s settings and try again',
  },
}

/** A seat into the phone's own calendar. */
export function CalendarWay({ booking, venue }: { booking: Booking; venue: string | undefined }) {
  const said = useWords(words)
  const { sending, send } = useSending()
  const [problem] = useProblemsIn()(sending.error, [])
  const add = async () => {
    const { id, title, startsAt, endsAt, mode } = booking
    const place = mode === 'on-site' ? venue : undefined
    const file = `/api/trainings/bookings/${id}/calendar.ics`
    const done = await send(() => addToCalendar({ title, place, file, startsAt: Date.parse(startsAt), endsAt: Date.parse(endsAt) }))
    if (done) toast(said[done])
  }
  return (
    <>
      <Refusal say={problem?.say} />
      <DoRow icon="calendar" words={said.add} onPress={() => void add()} />
    </>
  )
}
