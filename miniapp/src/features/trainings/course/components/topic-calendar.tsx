import { calendarPath } from '@tisc/shared/trainings/calendar/calendar.path'
import { copyText } from '../../../../platform/copy-text'
import { siteAddress } from '../../../../platform/site-address'
import { toast } from '../../../../platform/toast'
import { DoRow } from '../../../../ui/go-row'
import { Rows } from '../../../../ui/rows'

/** The public calendar of this topic, or of every training, to subscribe to. */
export function TopicCalendar({ topic, name }: { topic: string | undefined; name: string | undefined }) {
  const address = siteAddress(calendarPath(name === undefined ? undefined : topic))
  const copy = async () => toast((await copyText(address)) ? '网址已复制，在日历里选“通过网址订阅”' : `没有复制成。网址是${address}`)
  return (
    <Rows>
      <li>
        <DoRow
          icon="calendar"
          words={`复制${name ? `“${name}”` : ''}培训日历的网址`}
          say="加到日历，新的培训自己出现"
          onPress={() => void copy()}
        />
      </li>
    </Rows>
  )
}
