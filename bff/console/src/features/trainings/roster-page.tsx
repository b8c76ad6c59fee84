import { useMutation, useQuery } from '@tanstack/react-query'
import { modes } from '@tisc/shared/trainings/seating/seating.state'
import type { RosterLine } from '@tisc/shared/trainings/trainings.schema'
import { App, Button, Space } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { tellOf } from '../../platform/problems'
import { Failure } from '../../ui/failure'
import { momentText } from '../../ui/moments'
import { Page } from '../../ui/page'
import { Rows } from '../../ui/rows'
import { State, type Tone } from '../../ui/state'
import { trainingsApi } from './trainings.client'

const perPage = 100

const states: Partial<Record<RosterLine['state'], { tone: Tone; words: string }>> = {
  seated: { tone: 'done', words: '有座位' },
  offered: { tone: 'open', words: '等本人确认' },
  waiting: { tone: 'waiting', words: '候补' },
  'session-cancelled': { tone: 'ended', words: '随场次取消' },
}

const standing = ({ state }: RosterLine) => {
  const { tone, words } = states[state] ?? { tone: 'ended' as const, words: state }
  return <State tone={tone}>{words}</State>
}

const columns = [
  { title: '姓名', render: (_: unknown, { name }: RosterLine) => name ?? '没有填写' },
  { title: '手机号', render: (_: unknown, { phone }: RosterLine) => phone ?? '没有绑定' },
  { title: '参加方式', render: (_: unknown, { mode }: RosterLine) => modes[mode] },
  { title: '状态', render: (_: unknown, line: RosterLine) => standing(line) },
  { title: '从何时起', render: (_: unknown, { since }: RosterLine) => <span className="number">{momentText(since)}</span> },
]

/** Who has a seat in a session and who waits, in their order. Each look is noted in the audit log. */
export const RosterPage = () => {
  const { id = '', session = '' } = useParams()
  const [page, setPage] = useState(1)
  const params = { id: session }
  const roster = useQuery({ queryKey: ['roster', session, page], queryFn: () => trainingsApi.getRoster({ params, query: { page } }) })
  if (roster.error) return <Failure error={roster.error} again={roster.refetch} />
  const total = roster.data?.total ?? 0
  return (
    <Page title="名单" hint={`在座、待确认和候补共${total}人；每次查看都记入操作记录`} actions={<Verify session={session} />}>
      <p>
        <Link to={`/trainings/${id}`}>回到培训</Link>
      </p>
      <Rows<RosterLine> name="名单" isPart columns={columns} rows={roster.data?.items} empty="还没有人报名" />
      <Space style={{ marginTop: 16 }}>
        {page > 1 && <Button onClick={() => setPage(page - 1)}>上一页</Button>}
        {page * perPage < total && <Button onClick={() => setPage(page + 1)}>下一页</Button>}
      </Space>
    </Page>
  )
}

const Verify = ({ session }: { session: string }) => {
  const { message } = App.useApp()
  const verify = useMutation({
    mutationFn: () => trainingsApi.verifySession({ params: { id: session } }),
    onSuccess: ({ events, differences }) =>
      differences.length === 0
        ? void message.success(`按${events}条记录重排一遍，和名单一致`)
        : void message.error(`按记录重排，有${differences.length}条和名单不同，请告诉管理员`),
    onError: (error) => void message.error(tellOf(error)),
  })
  return (
    <Button loading={verify.isPending} onClick={() => verify.mutate()}>
      核对名单
    </Button>
  )
}
