import { articleTypes, wordOf } from '@tisc/shared/daily/daily.words'
import { useState } from 'react'
import { Chips } from '../../../ui/chips'
import { Empty } from '../../../ui/empty'
import { useFeed } from '../use-feed'
import { useTopics } from '../use-topics'
import { FeedRows } from './feed-rows'

/** Articles of one kind, narrowed by topic if the reader wants. */
export function FilteredFeed({ type }: { type: string }) {
  const [topic, setTopic] = useState('')
  const topics = useTopics()
  const feed = useFeed({ type, ...(topic && { topic }) })
  const choices = [{ value: '', word: '全部主题' }, ...topics.map(({ key, name }) => ({ value: key, word: name }))]
  return (
    <>
      {topics.length > 0 && <Chips label="按主题筛选" choices={choices} chosen={topic} onChoose={setTopic} />}
      <FeedRows
        feed={feed}
        end={`${wordOf(articleTypes, type)}都在这里了`}
        empty={<Empty icon="file" fact={`还没有这样的${wordOf(articleTypes, type)}`} say="换一个主题，或者回到“本期”看看。" />}
      />
    </>
  )
}
