import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useShareCard } from '../../../../../platform/share'
import { useTitle } from '../../../../../platform/use-title'
import { DoubleRule } from '../../../../../ui/double-rule'
import { Empty } from '../../../../../ui/empty'
import { Page } from '../../../../../ui/page'
import { FeedRows } from '../../../components/feed-rows'
import { useFeed } from '../../../use-feed'
import { useTopics } from '../../../use-topics'
import { TopicHead } from '../../components/topic-head'

/** Everything on a topic, newest first, and the feed by which other programs follow it. */
export default function TopicPage() {
  const [key] = useState(useRouter().params.topic ?? '')
  const feed = useFeed({ topic: key })
  const named = useTopics().find((topic) => topic.key === key)?.name
  const name = named ?? feed.items.flatMap(({ topics }) => topics).find((topic) => topic.key === key)?.name ?? '主题'
  useTitle(`${name} · TISC青岛日刊`)
  useShareCard({ title: `TISC青岛日刊：${name}`, name: 'topic', params: { topic: key } })
  return (
    <Page where="主题" top={<DoubleRule />}>
      <TopicHead name={name} topic={key} />
      <FeedRows
        feed={feed}
        end="这个主题的文章都在这里了"
        empty={<Empty icon="file" fact="这个主题还没有文章" say="可以用搜索找一个词。" />}
      />
    </Page>
  )
}
