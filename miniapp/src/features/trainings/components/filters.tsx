import { modeNames } from '@tisc/shared/trainings/seating/seating.state'
import { useWords } from '../../../platform/use-words'
import { Chinese } from '../../../ui/chinese'
import { Chip, Chips } from '../../../ui/chips'
import { TopicName, useTopics } from '../../daily/topics.api'
import { useSubscribedTopics } from '../../messages/messages.api'
import { useModeWords } from '../mode-words'
import { type TrainingFilter, useOffered } from '../use-trainings'

type Props = { filter: TrainingFilter; onFilter: (filter: TrainingFilter) => void }

const words = {
  zh: { how: '参加方式', all: '全部', free: '还有空位', mine: '我订阅的主题', topic: '主题', venue: '地点' },
  en: { how: 'How to take part', all: 'All', free: 'With seats free', mine: 'Topics I follow', topic: 'Topic', venue: 'Place' },
}

/** How one takes part, and whether only what has room; below, what about. Only what some training offers; nothing while none is to come. */
export function Filters({ filter, onFilter }: Props) {
  const said = useWords(words)
  const modeWords = useModeWords()
  const offered = useOffered()
  // what is chosen stays in reach, so that it can be taken back
  const topics = useTopics().filter(({ key }) => offered.topics.has(key) || key === filter.topic)
  const venues = [...offered.venues, ...(filter.venue && !offered.venues.has(filter.venue) ? [filter.venue] : [])]
  const modes = modeNames.filter((name) => offered.modes.has(name) || name === filter.mode)
  const choices = [{ value: '', word: said.all }, ...modes.map((name) => ({ value: name as string, word: modeWords[name] }))]
  const { mode, venue, topic, topics: mine, free } = filter
  const subscribed = useSubscribedTopics()
  const change = (name: keyof TrainingFilter, value: string | undefined) => {
    const { [name]: _, ...rest } = filter
    onFilter(value ? { ...rest, [name]: value } : rest)
  }
  if (modes.length === 0) return null
  return (
    <>
      <Chips label={said.how} choices={choices} chosen={mode ?? ''} onChoose={(value) => change('mode', value)}>
        <Chip on={free === '1'} onPress={() => change('free', free ? undefined : '1')}>
          {said.free}
        </Chip>
        {(subscribed.length > 0 || mine) && (
          <Chip on={mine !== undefined} onPress={() => change('topics', mine ? undefined : subscribed.join(','))}>
            {said.mine}
          </Chip>
        )}
      </Chips>
      {(venues.length > 1 || venue) && (
        <Chips
          label={said.venue}
          choices={venues.map((one) => ({ value: one, word: <Chinese>{one}</Chinese> }))}
          chosen={venue ?? ''}
          onChoose={(value) => change('venue', value === venue ? undefined : value)}
        />
      )}
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
