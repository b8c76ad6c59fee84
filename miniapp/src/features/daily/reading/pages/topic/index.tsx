import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useShareCard } from '../../../../../platform/share'
import { useTitle } from '../../../../../platform/use-title'
import { useWords } from '../../../../../platform/use-words'
import { DoubleRule } from '../../../../../ui/double-rule'
import { Empty } from '../../../../../ui/empty'
import { Page } from '../../../../../ui/page'
import { FeedRows } from '../../../components/feed-rows'
import { useTopicText } from '../../../components/topic-name'
import { useFeed } from '../../../use-feed'
import { useTopics } from '../../../use-topics'
import { TopicHead } from '../../components/topic-head'

const words = {
  zh: {
    where: '主题',
    card: (name: string) => `TISC青岛日刊：${name}`,
    end: '这个主题的文章都在这里了',
    empty: '这个主题还没有文章',
    emptySay: '可以用搜索找一个词。',
  },
  en: {
    where: 'Topic',
    card: (name: string) => `TISC青岛日刊: ${name}`,
    end: 'These are all articles on this topic',
    empty: 'Nothing on this topic yet',
    emptySay: 'You can search for a word.',
  },
}

/** Everything on a topic, newest first, and the feed by which other programs follow it. */
export default function TopicPage() {
  const said = useWords(words)
  const [key] = useState(useRouter().params.topic ?? '')
  const feed = useFeed({ topic: key })
  const named = useTopics().find((topic) => topic.key === key)?.name
  const name = named ?? feed.items.flatMap(({ topics }) => topics).find((topic) => topic.key === key)?.name ?? said.where
  useTitle(`${useTopicText()({ key, name })} · TISC青岛日刊`)
  useShareCard({ title: said.card(name), name: 'topic', params: { topic: key } })
  return (
    <Page where={said.where} top={<DoubleRule />}>
      <TopicHead name={name} topic={key} />
      <FeedRows feed={feed} end={said.end} empty={<Empty icon="file" fact={said.empty} say={said.emptySay} />} />
    </Page>
  )
}
