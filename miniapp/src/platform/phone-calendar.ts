import Taro from '@tarojs/taro'
import { agreesToPrivacy } from './privacy'
import { takeFile } from './take-file'
import { isWeapp } from './target'

/** What the phone's calendar is given; instants are in milliseconds. `file` is the same from our server, for who has no WeChat. */
export type PhoneEntry = { title: string; startsAt: number; endsAt: number; place?: string | undefined; file: string }

/** What became of it: in the calendar, a file among the downloads, or not, because the person did not want it or the phone refused. */
export type Added = 'added' | 'downloaded' | 'refused'

const seconds = (milliseconds: number) => Math.floor(milliseconds / 1_000)

const addInWechat = async ({ title, startsAt, endsAt, place }: PhoneEntry): Promise<Added> => {
  if (!(await agreesToPrivacy())) return 'refused'
  try {
    await Taro.addPhoneCalendar({
      title,
      startTime: seconds(startsAt),
      endTime: String(seconds(endsAt)),
      ...(place && { location: place }),
      alarm: true,
      alarmOffset: 3_600,
    })
    return 'added'
  } catch {
    return 'refused' // closed by the person, or the system keeps WeChat out of the calendar
  }
}

/** Puts an entry into the phone's own calendar: WeChat asks the person first; a browser gets the file that calendars open. */
export const addToCalendar = async (entry: PhoneEntry): Promise<Added> => {
  if (isWeapp) return addInWechat(entry)
  const { handOver } = await takeFile(entry.file, 'training.ics')
  await handOver()
  return 'downloaded'
}
