import { modeNames } from '@tisc/shared/trainings/seating/seating.state'
import { useWords } from '../../../platform/use-words'
import { Chip, Chips } from '../../../ui/chips'
import { TopicName, useTopics } from '../../daily/topics.api'
import { useModeWords } from '../mode-words'
import type { TrainingFilter } from '../use-trainings'

type Props = { filter: TrainingFilter; onFilter: (filter: TrainingFilter) => void }

const words = {
  zh: { how: '参加方式', all: '全部', free: '还有空位', topic: '主题' },
  en: { how: 'How to take part', all: 'All', free: 'With seats free', topic: 'Topic' },
}

/** How one takes part, and whether only what has room; below, what about. */
export function Filters({ filter, onFilter }: Props) {
  const said = useWords(words)
  const modeWords = useModeWords()
  const topics = useTopics()
  const choices = [{ value: '', word: said.all }, ...modeNames.map((name) => ({ value: name as string, word: modeWords[name] }))]
  const { mode, topic, free } = filter
  const change = (name: keyof TrainingFilter, value: string | undefined) => {
    const { [name]: _, ...rest } = filter
    onFilter(value ? { ...rest, [name]: value } : rest)
  }
  return (
    <>
      <Chips label={said.how} choices={choices} chosen={mode ?? ''} onChoose={(value) => change('mode', value)}>
        <Chip on={free === '1'} onPress={() => change('free', free ? undefined : '1')}>
          {said.free}
        </Chip>
      </Chips>
      {topics.length > 0 && (
        <Chips
          label={said.topic}
          choices={topics.map((one) => ({ value: one.key, word: <TopicName topic={one} /> }))}
          chosen={topic ?? ''}
          onChoose={(value) => change('topic', value === topic ? undefined : value)}
        />
      )}
    </>
  )
}
