import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ApiProblem } from '@tisc/shared/platform/client'
import { problemType } from '@tisc/shared/platform/problem'
import { Button, Space } from 'antd'
import { useEffect, useRef } from 'react'
import { type Column, sheetOf } from './columns'
import { Failure } from './failure'
import { DrawnRows, type RowsGiven, UnderRows } from './rows'
import { TakeSheet } from './take-sheet'
import { type Paging, usePage } from './use-page'
import { type End, useTimeOrder } from './use-time-order'

type Asked = { limit: number; cursor?: string; sort?: End }
type Answer<Row> = { items: Row[]; next?: string | undefined; total?: number }
type Given<Row> = RowsGiven<Row> & {
  /** The list's key in the cache of reads. */
  list: readonly unknown[]
  ask: (page: Asked) => Promise<Answer<Row>>
  /** How many rows the server gives at once, when the whole list is taken out. */
  most?: number
  /** The whole list at once, where the server has a way of its own that also writes the line in the audit log. */
  whole?: (sort: End | undefined) => Promise<Row[]>
  /** Where the place in the list is kept; in the address, unless what is looked for must not stand there. */
  paging?: Paging
}

const limit = 50

/** More rows than somebody can use in a sheet, and than a browser should ask for. */
const mostRows = 50_000

const isTime = <Row,>({ isTime: is }: Column<Row>): boolean => is === true

/** The whole list, page by page, whatever page is shown. */
const walk = async <Row,>(ask: Given<Row>['ask'], most: number, sort: End | undefined): Promise<Row[]> => {
  const rows: Row[] = []
  let cursor: string | undefined
  do {
    const { items, next } = await ask({ limit: most, ...(cursor && { cursor }), ...(sort && { sort }) })
    rows.push(...items)
    cursor = next
    if (rows.length > mostRows) {
      throw new ApiProblem({ type: problemType('too-large'), title: `超过${mostRows}行，请先缩小范围再导出`, status: 413 })
    }
  } while (cursor)
  return rows
}

/**
 * The table of a list that may be long, fifty rows at a time: a page takes the place of the one before, so the last is drawn as soon as the
 * first. It is ordered by the server, or not at all; what is taken out is the whole list as it is filtered.
 */
export const PagedRows = <Row extends object>({ name, list, ask, most = limit, whole, paging, ...table }: Given<Row>) => {
  const inAddress = usePage()
  const { cursor, forward, first, back } = paging ?? inAddress
  const { sort, order, setOrder } = useTimeOrder(table.columns)
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: [...list, sort, cursor],
    queryFn: () => ask({ limit, ...(cursor && { cursor }), ...(sort && { sort }) }),
    placeholderData: keepPreviousData,
  })
  const { next, total } = data ?? {}
  const top = useTopAfterPaging(cursor)
  if (error) return <Failure error={error} again={refetch} />
  const sheets = async () => [sheetOf(name, table.columns, await (whole ? whole(sort) : walk(ask, most, sort)))]
  return (
    <div ref={top} aria-busy={isPlaceholderData}>
      <DrawnRows<Row> {...table} rows={data?.items} order={order} setOrder={setOrder} maySort={isTime} />
      {data && data.items.length > 0 && (
        <UnderRows take={<TakeSheet name={name} sheets={sheets} isRecorded={whole !== undefined} />}>
          <Space>
            {cursor && <Button onClick={first}>第一页</Button>}
            {back && <Button onClick={back}>上一页</Button>}
            {next && (
              <Button disabled={isPlaceholderData} onClick={() => forward(next)}>
                下一页
              </Button>
            )}
            {total !== undefined && <span className="soft">共{total}条</span>}
          </Space>
        </UnderRows>
      )}
    </div>
  )
}

/** The next page is read from its top, also when the button that led there stands under it. */
const useTopAfterPaging = (cursor: string | undefined) => {
  const top = useRef<HTMLDivElement>(null)
  const shown = useRef(cursor)
  useEffect(() => {
    if (shown.current !== cursor) top.current?.scrollIntoView()
    shown.current = cursor
  }, [cursor])
  return top
}
