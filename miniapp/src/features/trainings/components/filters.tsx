import { modeNames, modes } from '@tisc/shared/trainings/seating/seating.state'
import { Chip, Chips } from '../../../ui/chips'
import { useTopics } from '../../daily/topics.api'
import type { TrainingFilter } from '../use-trainings'

type Props = { filter: TrainingFilter; onFilter: (filter: TrainingFilter) => void }

const choices = [{ value: '', word: '全部' }, ...modeNames.map((name) => ({ value: name as string, word: modes[name] as string }))]

/** How one takes part, and whether only what has room; below, what about. */
export function Filters({ filter, onFilter }: Props) {
  const topics = useTopics()
  const { mode, topic, free } = filter
  const change = (name: keyof TrainingFilter, value: string | undefined) => {
    const { [name]: _, ...rest } = filter
    onFilter(value ? { ...rest, [name]: value } : rest)
  }
  return (
    <>
      <Chips label="参加方式" choices={choices} chosen={mode ?? ''} onChoose={(value) => change('mode', value)}>
        <Chip on={free === '1'} onPress={() => change('free', free ? undefined : '1')}>
          还有空位
        </Chip>
      </Chips>
      {topics.length > 0 && (
        <Chips
          label="主题"
          choices={topics.map(({ key, name }) => ({ value: key, word: name }))}
          chosen={topic ?? ''}
          onChoose={(value) => change('topic', value === topic ? undefined : value)}
        />
      )}
    </>
  )
}
