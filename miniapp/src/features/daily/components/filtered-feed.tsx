import { useState } from 'react'
import { useWords } from '../../../platform/use-words'
import { Chips } from '../../../ui/chips'
import { Empty } from '../../../ui/empty'
import { useTypeWords } from '../daily.words'
import { useFeed } from '../use-feed'
import { useTopics } from '../use-topics'
import { FeedRows } from './feed-rows'
import { TopicName } from './topic-name'

const words = {
  zh: {
    all: '全部主题',
    label: '按主题筛选',
    end: (kind: string) => `${kind}都在这里了`,
    empty: (kind: string) => `还没有这样的${kind}`,
    emptySay: '换一个主题，或者回到“本期”看看。',
  },
  en: {
    all: 'All topics',
    label: 'Filter by topic',
    end: (kind: string) => `${kind}: these are all`,
    empty: (kind: string) => `${kind}: nothing like this yet`,
    emptySay: 'Choose another topic, or go back to “Latest”.',
  },
}

/** Articles of one kind, narrowed by topic if the reader wants. */
export function FilteredFeed({ type }: { type: string }) {
  const said = useWords(words)
  const kind = useTypeWords()(type)
  const [topic, setTopic] = useState('')
  const topics = useTopics()
  const feed = useFeed({ type, ...(topic && { topic }) })
  const choices = [{ value: '', word: said.all }, ...topics.map((one) => ({ value: one.key, word: <TopicName topic={one} /> }))]
  return (
    <>
      {topics.length > 0 && <Chips label={said.label} choices={choices} chosen={topic} onChoose={setTopic} />}
      <FeedRows feed={feed} end={said.end(kind)} empty={<Empty icon="file" fact={said.empty(kind)} say={said.emptySay} />} />
    </>
  )
}
