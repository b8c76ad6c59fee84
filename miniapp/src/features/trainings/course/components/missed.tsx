import type { NoShowRecord } from '@tisc/shared/trainings/no-shows/no-shows.contract'
import { session } from '../../../../platform/session'
import { useMine } from '../../../../platform/use-mine'
import { useStored } from '../../../../platform/use-stored'
import { useWords } from '../../../../platform/use-words'
import { Chinese } from '../../../../ui/chinese'
import { GoRow } from '../../../../ui/go-row'
import { Note } from '../../../../ui/note'
import { Rows } from '../../../../ui/rows'
import { Say } from '../../../../ui/say'
import { SectionTitle } from '../../../../ui/section-title'
import { useDates } from '../../../../ui/use-dates'
import { isNoShowsAnswer, noShowsApi } from '../no-shows.api'

const words = {
  zh: {
    title: '有座位没来，也没说',
    count: (months: number, count: number) => `最近${months}个月${count}次。其实来了，或者有原因，请告诉主办方，他们可以改过来。`,
    rule: (limit: number) => `满${limit}次，新的报名会先排在别人后面。说过来不了的不算，哪怕是开始前一刻说的。`,
    noRule: '只是记在这里，不影响您报名。',
    behind: '这次报名会先排在后面',
    behindSay: (months: number, count: number) =>
      `您最近${months}个月有${count}次有座位没来、也没说。这次先进候补，排在所有人后面；开始前24小时还有空位，您和候补的人一起收到通知，先确认的人得到。`,
  },
  en: {
    title: 'Missed without a word',
    count: (months: number, count: number) =>
      `${count} in the last ${months} months. If you did come, or there was a reason, please tell the organiser, who can put it right.`,
    rule: (limit: number) =>
      `From ${limit} on, what you sign up for stands behind others at first. Whenever you said that you cannot come, even at the last moment, it does not count.`,
    noRule: 'It only stands here, and changes nothing about signing up.',
    behind: 'This sign-up will stand behind others at first',
    behindSay: (months: number, count: number) =>
      `In the last ${months} months you had a seat and missed ${count} session${count === 1 ? '' : 's'} without a word. You join the waiting list behind everybody; if seats are free 24 hours before the start, you are told together with all who wait, and the first to confirm has it.`,
  },
}

const none: NoShowRecord = { items: [], limit: 0, months: 0, isBehind: false }

/** Nothing while nobody is signed in, nor while it is not known: the page stands without. */
const useMissed = (): NoShowRecord | undefined => {
  const isSignedIn = useStored(session).since !== undefined
  const [answer] = useMine<NoShowRecord>({
    operation: 'getNoShows',
    request: { isSignedIn },
    ask: async () => (isSignedIn ? noShowsApi.getNoShows() : none),
    isAnswer: (data) => isNoShowsAnswer('getNoShows', data),
  })
  return answer.state === 'ready' ? answer.data : undefined
}

/** What one missed without a word, and what follows from it; nothing where nothing was missed. */
export function Missed() {
  const said = useWords(words)
  const { timeOf } = useDates()
  const record = useMissed()
  if (!record || record.items.length === 0) return null
  const { items, months, limit } = record
  return (
    <>
      <SectionTitle title={said.title} ruled />
      <Say>{said.count(months, items.length)}</Say>
      <Rows>
        {items.map(({ booking, title, startsAt }) => (
          <li key={booking}>
            <GoRow to="booking" params={{ id: booking }} words={<Chinese>{title}</Chinese>} say={timeOf(startsAt)} />
          </li>
        ))}
      </Rows>
      <Say quiet>{limit > 0 ? said.rule(limit) : said.noRule}</Say>
    </>
  )
}

/** Told before one signs up: why it will stand behind others. */
export function BehindNote() {
  const said = useWords(words)
  const record = useMissed()
  if (!record?.isBehind) return null
  return (
    <Note tone="waiting" title={said.behind}>
      {said.behindSay(record.months, record.items.length)}
    </Note>
  )
}
