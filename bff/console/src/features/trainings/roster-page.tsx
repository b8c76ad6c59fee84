import { useMutation, useQuery } from '@tanstack/react-query'
import type { RosterLine } from '@tisc/shared/trainings/trainings.schema'
import { App, Button, Segmented, Space } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { tellOf } from '../../platform/problems'
import { type Column, sheetOf } from '../../ui/columns'
import { Failure } from '../../ui/failure'
import { Page } from '../../ui/page'
import { Rows } from '../../ui/rows'
import { TakeSheet } from '../../ui/take-sheet'
import { useMay } from '../staff/staff.api'
import { ExcuseButton } from './excuse-button'
import { ImportButton } from './import-button'
import { rosterColumns } from './roster-columns'
import { trainingsApi } from './trainings.client'

const perPage = 100

const views = [
  { value: 'list' as const, label: '在名单上' },
  { value: 'left' as const, label: '离开的和原因' },
]

const excuses: Column<RosterLine> = { title: '操作', render: (_, line) => line.isAbsent && <ExcuseButton line={line} /> }

/** Who has a seat in a session and who waits, in their order. Each look is noted in the audit log. */
export const RosterPage = () => {
  const { id = '', session = '' } = useParams()
  const [page, setPage] = useState(1)
  const [which, setWhich] = useState<'list' | 'left'>('list')
  const params = { id: session }
  const roster = useQuery({
    queryKey: ['roster', session, which, page],
    queryFn: () => trainingsApi.getRoster({ params, query: { page, which } }),
  })
  const mayWrite = useMay('trainings.write')
  if (roster.error) return <Failure error={roster.error} again={roster.refetch} />
  const total = roster.data?.total ?? 0
  const columns = [...rosterColumns(roster.data?.asked ?? []), ...(mayWrite ? [excuses] : [])]
  const sheets = async () => {
    const whole = await trainingsApi.exportRoster({ params })
    return [sheetOf('名单', rosterColumns(whole.asked), whole.items)]
  }
  const turn = (to: 'list' | 'left') => {
    setWhich(to)
    setPage(1)
  }
  const people = which === 'list' ? '在座、待确认和候补' : '离开名单的'
  return (
    <Page title="名单" hint={`${people}共${total}人；每次查看都记入操作记录`} actions={<Actions session={session} />}>
      <p>
        <Space size="large">
          <Link to={`/trainings/${id}`}>回到培训</Link>
          <Segmented value={which} options={views} onChange={turn} />
          <Link to={`/trainings/${id}/sessions/${session}/moves`}>名单经过</Link>
          {which === 'list' && total > 0 && <Link to={`/trainings/${id}/sessions/${session}/print`}>打印名单</Link>}
          {which === 'list' && total > 0 && <TakeSheet name="报名名单" isRecorded sheets={sheets} />}
        </Space>
      </p>
      <Rows<RosterLine>
        name="名单"
        isPart
        columns={columns}
        rows={roster.data?.items}
        scroll={{ x: 'max-content' }}
        empty={which === 'list' ? '还没有人报名' : '没有人离开'}
      />
      <Space style={{ marginTop: 16 }}>
        {page > 1 && <Button onClick={() => setPage(page - 1)}>上一页</Button>}
        {page * perPage < total && <Button onClick={() => setPage(page + 1)}>下一页</Button>}
      </Space>
    </Page>
  )
}

const Actions = ({ session }: { session: string }) => (
  <Space>
    {useMay('trainings.write') && <ImportButton session={session} />}
    <Verify session={session} />
  </Space>
)

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
