import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Space } from 'antd'
import { useEffect, useRef } from 'react'
import { Failure } from './failure'
import { Rows, type RowsGiven } from './rows'
import { usePage } from './use-page'

type Asked = { limit: number; cursor?: string }
type Given<Row> = RowsGiven<Row> & {
  /** The list's key in the cache of reads. */
  list: readonly unknown[]
  ask: (page: Asked) => Promise<{ items: Row[]; next?: string | undefined }>
}

const limit = 50

/** A list that may be long, fifty rows at a time: a page takes the place of the one before, so the last is drawn as soon as the first. */
export const PagedRows = <Row extends object>({ list, ask, ...table }: Given<Row>) => {
  const { cursor, forward, first, back } = usePage()
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: [...list, cursor],
    queryFn: () => ask({ limit, ...(cursor && { cursor }) }),
    placeholderData: keepPreviousData,
  })
  const { next } = data ?? {}
  const top = useTopAfterPaging(cursor)
  if (error) return <Failure error={error} again={refetch} />
  return (
    <div ref={top} aria-busy={isPlaceholderData}>
      <Rows<Row> {...table} rows={data?.items} />
      {(next || cursor) && (
        <Space style={{ marginTop: 16 }}>
          {cursor && <Button onClick={first}>第一页</Button>}
          {back && <Button onClick={back}>上一页</Button>}
          {next && (
            <Button disabled={isPlaceholderData} onClick={() => forward(next)}>
              下一页
            </Button>
          )}
        </Space>
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
