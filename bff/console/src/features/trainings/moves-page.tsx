import { useQuery } from '@tanstack/react-query'
import type { ListMove } from '@tisc/shared/trainings/offers/offers.staff.contract'
import { Button, Space } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { Column } from '../../ui/columns'
import { Failure } from '../../ui/failure'
import { momentText } from '../../ui/moments'
import { Page } from '../../ui/page'
import { Rows } from '../../ui/rows'
import { offersApi } from './offers.client'

const perPage = 100
/** So many names stand in a row before they are only counted. */
const named = 5

const whoText = ({ who }: ListMove): string =>
  who.length > named ? `${who.slice(0, named).join('、')}等${who.length}人` : who.join('、') || '整场'

type Row = ListMove & { id: string }

const columns: Column<Row>[] = [
  { title: '时间', className: 'number', width: 160, text: ({ at }) => momentText(at) },
  { title: '谁', text: whoText },
  { title: '发生了什么', text: ({ what }) => what },
]

/** How a session's list came to be as it is: everything that happened, with the reason of every skip. */
export const MovesPage = () => {
  const { id = '', session = '' } = useParams()
  const [page, setPage] = useState(1)
  const moves = useQuery({
    queryKey: ['list moves', session, page],
    queryFn: () => offersApi.getListMoves({ params: { id: session }, query: { page } }),
  })
  if (moves.error) return <Failure error={moves.error} again={moves.refetch} />
  const total = moves.data?.total ?? 0
  const rows = moves.data?.items.map((move, at) => ({ ...move, id: `${page} ${at}` }))
  return (
    <Page title="名单经过" hint={`共${total}件事，最近的在前；每次查看都记入操作记录`}>
      <p>
        <Link to={`/trainings/${id}/sessions/${session}`}>回到名单</Link>
      </p>
      <Rows<Row> name="名单经过" isPart columns={columns} rows={rows} empty="还没有发生什么" />
      <Space style={{ marginTop: 16 }}>
        {page > 1 && <Button onClick={() => setPage(page - 1)}>上一页</Button>}
        {page * perPage < total && <Button onClick={() => setPage(page + 1)}>下一页</Button>}
      </Space>
    </Page>
  )
}
