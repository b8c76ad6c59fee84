import { calendarPath } from '@tisc/shared/trainings/calendar/calendar.path'
import { copyText } from '../../../../platform/copy-text'
import { siteAddress } from '../../../../platform/site-address'
import { toast } from '../../../../platform/toast'
import { useWords } from '../../../../platform/use-words'
import { DoRow } from '../../../../ui/go-row'
import { Rows } from '../../../../ui/rows'

const words = {
  zh: {
    topic: '复制这个主题的培训日历网址',
    all: '复制培训日历的网址',
    say: '加到日历，新的培训自己出现',
    copied: '网址已复制，在日历里选“通过网址订阅”',
    failed: (address: string) => `没有复制成。网址是${address}`,
  },
  en: {
    topic: 'Copy the calendar address of this topic',
    all: 'Copy the address of the training calendar',
    say: 'Add it to your calendar, and new trainings appear there',
    copied: 'Copied; choose “subscribe by address” in your calendar',
    failed: (address: string) => `It was not copied. The address is ${address}`,
  },
}

/** The public calendar of this topic, or of every training, to subscribe to. */
export function TopicCalendar({ topic, name }: { topic: string | undefined; name: string | undefined }) {
  const said = useWords(words)
  const address = siteAddress(calendarPath(name === undefined ? undefined : topic))
  const copy = async () => toast((await copyText(address)) ? said.copied : said.failed(address))
  return (
    <Rows>
      <li>
        <DoRow icon="calendar" words={name ? said.topic : said.all} say={said.say} onPress={() => void copy()} />
      </li>
    </Rows>
  )
}
