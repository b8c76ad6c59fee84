import type { Booking } from '@tisc/shared/trainings/trainings.schema'
import { language } from '../../../platform/language'
import { useStored } from '../../../platform/use-stored'
import { useWords } from '../../../platform/use-words'
import { Button } from '../../../ui/button'
import { Empty } from '../../../ui/empty'
import { Failure } from '../../../ui/failure'
import { LongRows } from '../../../ui/long-rows'
import { MoreRows } from '../../../ui/more-rows'
import { Skeleton } from '../../../ui/skeleton'
import { useDates } from '../../../ui/use-dates'
import { standingOf } from '../standing'
import { type TrainingFilter, useTrainings } from '../use-trainings'
import { TrainingRow } from './training-row'

const zh = {
  list: '培训',
  end: '已经公布的培训都在这里了',
  more: '看更后面的',
  none: '眼下没有公布的培训',
  noneSay: '有新的培训会列在这里，不登录也能看。',
  noneFrom: (day: string) => `${day}以后没有公布的培训`,
  noneFromSay: '更早的可以从日历里翻。',
  today: '回到今天',
  unfit: '眼下没有合适的培训',
  unfitFrom: (day: string) => `${day}以后没有合适的培训`,
  unfitSay: '换一种参加方式、地点或主题，或者看全部。',
  all: '看全部培训',
}
const en: typeof zh = {
  list: 'Trainings',
  end: 'These are all trainings announced',
  more: 'Later ones',
  none: 'No trainings are announced at the moment',
  noneSay: 'New ones appear here; you need not sign in to see them.',
  noneFrom: (day) => `No trainings are announced from ${day} on`,
  noneFromSay: 'Look for earlier ones in the calendar.',
  today: 'Back to today',
  unfit: 'No training fits at the moment',
  unfitFrom: (day) => `No training fits from ${day} on`,
  unfitSay: 'Choose another way to take part, place or topic, or see all.',
  all: 'See all trainings',
}
const words = { zh, en }

type Props = { from: string | undefined; filter: TrainingFilter; bookings: Booking[]; onClear: () => void }

/** Trainings from a day on, by date. */
export function TrainingList({ from, filter, bookings, onClear }: Props) {
  const said = useWords(words)
  const shown = useStored(language)
  const list = useTrainings(from, filter)
  const { first, items, isComplete, retry } = list
  if (first.state === 'loading') return <Skeleton />
  if (first.state === 'failed') return <Failure error={first.error} retry={() => void retry()} />
  if (items.length === 0 && isComplete) return <Nothing from={from} isFiltered={Object.keys(filter).length > 0} onClear={onClear} />
  const now = new Date()
  const ownOf = (id: string) => bookings.find(({ trainingId }) => trainingId === id)
  return (
    <>
      <LongRows label={said.list} items={items} keyOf={({ id }) => id}>
        {(training) => (
          <li key={training.id}>
            <TrainingRow training={training} standing={standingOf(training, ownOf(training.id), now, shown)} />
          </li>
        )}
      </LongRows>
      <MoreRows feed={list} end={said.end} word={said.more} />
    </>
  )
}

function Nothing({ from, isFiltered, onClear }: { from: string | undefined; isFiltered: boolean; onClear: () => void }) {
  const said = useWords(words)
  const { day } = useDates()
  if (!isFiltered && !from) return <Empty icon="trainings" fact={said.none} say={said.noneSay} />
  const action = (
    <Button kind="second" short onPress={onClear}>
      {isFiltered ? said.all : said.today}
    </Button>
  )
  if (!isFiltered) return <Empty icon="trainings" fact={said.noneFrom(day(from ?? ''))} say={said.noneFromSay} action={action} />
  return <Empty icon="trainings" fact={from ? said.unfitFrom(day(from)) : said.unfit} say={said.unfitSay} action={action} />
}
