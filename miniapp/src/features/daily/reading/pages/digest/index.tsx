import { useRouter } from '@tarojs/taro'
import type { Digest, DigestKind } from '@tisc/shared/daily/digests.contract'
import { useState } from 'react'
import { useShareCard } from '../../../../../platform/share'
import { useAnswer } from '../../../../../platform/use-answer'
import { useTitle } from '../../../../../platform/use-title'
import { dayWords } from '../../../../../ui/dates'
import { DoubleRule } from '../../../../../ui/double-rule'
import { Empty } from '../../../../../ui/empty'
import { Failure } from '../../../../../ui/failure'
import { Page } from '../../../../../ui/page'
import { Skeleton } from '../../../../../ui/skeleton'
import { ArticleRows } from '../../../components/article-rows'
import { DigestHead } from '../../components/digest-head'
import { digestsApi, isDigestsAnswer } from '../../digests.api'

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
  const { params } = useRouter()
  const [{ kind, date, topics }] = useState({ kind: kindOf(params.kind), date: params.date ?? '', topics: params.topics })
  const [answer, ask] = useDigest(kind, date, topics)
  const name = kind === 'weekly' ? '日刊一周摘要' : '日刊摘要'
  useTitle(`${name} · TISC青岛日刊`)
  useShareCard({ title: `TISC青岛日刊：${dayWords(date)}`, name: 'digest', params: { kind, date, topics } })
  const digest = answer.state === 'ready' ? answer.data : undefined
  return (
    <Page where={name} top={<DoubleRule />}>
      <DigestHead name={name} date={date} lastDay={digest?.lastDay} />
      {answer.state === 'loading' && <Skeleton />}
      {answer.state === 'failed' && <Failure error={answer.error} retry={() => void ask()} />}
      {digest && <h2 className="unseen">这段时间的文章</h2>}
      {digest && (digest.items.length > 0 ? <ArticleRows articles={digest.items} /> : <NothingNew />)}
    </Page>
  )
}

function NothingNew() {
  return <Empty icon="file" fact="这段时间没有新文章" say="可以到日刊首页看最近的。" />
}
