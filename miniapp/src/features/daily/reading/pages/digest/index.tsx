import { useRouter } from '@tarojs/taro'
import type { Digest, DigestKind } from '@tisc/shared/daily/digests.contract'
import { useState } from 'react'
import { useShareCard } from '../../../../../platform/share'
import { useAnswer } from '../../../../../platform/use-answer'
import { useTitle } from '../../../../../platform/use-title'
import { useWords } from '../../../../../platform/use-words'
import { DoubleRule } from '../../../../../ui/double-rule'
import { Empty } from '../../../../../ui/empty'
import { Failure } from '../../../../../ui/failure'
import { Page } from '../../../../../ui/page'
import { Skeleton } from '../../../../../ui/skeleton'
import { useDates } from '../../../../../ui/use-dates'
import { ArticleRows } from '../../../components/article-rows'
import { DigestHead } from '../../components/digest-head'
import { digestsApi, isDigestsAnswer } from '../../digests.api'

const words = {
  zh: {
    daily: '日刊摘要',
    weekly: '日刊一周摘要',
    card: (day: string) => `TISC青岛日刊：${day}`,
    list: '这段时间的文章',
    empty: '这段时间没有新文章',
    emptySay: '可以到日刊首页看最近的。',
  },
  en: {
    daily: 'Digest of the Daily',
    weekly: 'The week in the Daily',
    card: (day: string) => `TISC青岛日刊: ${day}`,
    list: 'Articles of these days',
    empty: 'Nothing new in these days',
    emptySay: 'The Daily’s first page has the latest.',
  },
}

const kindOf = (text: string | undefined): DigestKind => (text === 'weekly' ? 'weekly' : 'daily')

const useDigest = (kind: DigestKind, date: string, topics: string | undefined) => {
  const request = { params: { kind, date }, query: topics ? { topics } : {} }
  return useAnswer<Digest>({
    operation: 'getDigest',
    request,
    ask: () => digestsApi.getDigest(request),
    isAnswer: (data) => isDigestsAnswer('getDigest', data),
  })
}

/** What a day or a week brought, for those who do not read every issue. */
export default function DigestPage() {
  const said = useWords(words)
  const { day } = useDates()
  const { params } = useRouter()
  const [{ kind, date, topics }] = useState({ kind: kindOf(params.kind), date: params.date ?? '', topics: params.topics })
  const [answer, ask] = useDigest(kind, date, topics)
  const name = said[kind]
  useTitle(`${name} · TISC青岛日刊`)
  useShareCard({ title: said.card(day(date)), name: 'digest', params: { kind, date, topics } })
  const digest = answer.state === 'ready' ? answer.data : undefined
  return (
    <Page where={name} top={<DoubleRule />}>
      <DigestHead name={name} date={date} lastDay={digest?.lastDay} />
      {answer.state === 'loading' && <Skeleton />}
      {answer.state === 'failed' && <Failure error={answer.error} retry={() => void ask()} />}
      {digest && <h2 className="unseen">{said.list}</h2>}
      {digest && (digest.items.length > 0 ? <ArticleRows articles={digest.items} /> : <NothingNew />)}
    </Page>
  )
}

function NothingNew() {
  const said = useWords(words)
  return <Empty icon="file" fact={said.empty} say={said.emptySay} />
}
