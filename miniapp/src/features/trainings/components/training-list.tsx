import type { Booking } from '@tisc/shared/trainings/trainings.schema'
import { Button } from '../../../ui/button'
import { dayWords } from '../../../ui/dates'
import { Empty } from '../../../ui/empty'
import { Failure } from '../../../ui/failure'
import { LongRows } from '../../../ui/long-rows'
import { MoreRows } from '../../../ui/more-rows'
import { Skeleton } from '../../../ui/skeleton'
import { standingOf } from '../standing'
import { type TrainingFilter, useTrainings } from '../use-trainings'
import { TrainingRow } from './training-row'

type Props = { from: string | undefined; filter: TrainingFilter; bookings: Booking[]; onClear: () => void }

/** Trainings from a day on, by date. */
export function TrainingList({ from, filter, bookings, onClear }: Props) {
  const list = useTrainings(from, filter)
  const { first, items, isComplete, retry } = list
  if (first.state === 'loading') return <Skeleton />
  if (first.state === 'failed') return <Failure error={first.error} retry={() => void retry()} />
  if (items.length === 0 && isComplete) return <Nothing from={from} isFiltered={Object.keys(filter).length > 0} onClear={onClear} />
  const now = new Date()
  const ownOf = (id: string) => bookings.find(({ trainingId }) => trainingId === id)
  return (
    <>
      <LongRows label="培训" items={items} keyOf={({ id }) => id}>
        {(training) => (
          <li key={training.id}>
            <TrainingRow training={training} standing={standingOf(training, ownOf(training.id), now)} />
          </li>
        )}
      </LongRows>
      <MoreRows feed={list} end="已经公布的培训都在这里了" word="看更后面的" />
    </>
  )
}

function Nothing({ from, isFiltered, onClear }: { from: string | undefined; isFiltered: boolean; onClear: () => void }) {
  if (!isFiltered && !from) return <Empty icon="trainings" fact="眼下没有公布的培训" say="有新的培训会列在这里，不登录也能看。" />
  const since = from ? `${dayWords(from)}以后` : '眼下'
  const action = (
    <Button kind="second" short onPress={onClear}>
      {isFiltered ? '看全部培训' : '回到今天'}
    </Button>
  )
  return (
    <Empty
      icon="trainings"
      fact={`${since}没有${isFiltered ? '合适的' : '公布的'}培训`}
      say={isFiltered ? '换一种参加方式或主题，或者看全部。' : '更早的可以从日历里翻。'}
      action={action}
    />
  )
}
