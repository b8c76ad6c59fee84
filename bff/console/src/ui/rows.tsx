import { Table, type TableProps } from 'antd'
import { memo } from 'react'

export type RowsGiven<Row> = Pick<TableProps<Row>, 'rowKey' | 'size' | 'scroll' | 'expandable'> & {
  columns: NonNullable<TableProps<Row>['columns']>
  /** What is said where there is nothing. */
  empty?: string
}

type Given<Row> = RowsGiven<Row> & {
  /** Not there yet while they are on their way. */
  rows: readonly Row[] | undefined
  /** How many are shown at once, with a choice of pages under them; all, if it is not said. */
  pageSize?: number
}

const Drawn = <Row extends object>({ rows, empty = '还没有', pageSize, ...table }: Given<Row>) => (
  <Table<Row>
    rowKey="id"
    {...table}
    loading={!rows}
    dataSource={rows ?? []}
    locale={{ emptyText: empty }}
    pagination={pageSize ? { pageSize, hideOnSinglePage: true, showSizeChanger: false } : false}
  />
)

/**
 * The one table of all desks; lists that the server pages are `PagedRows`. It is drawn again only when it is given something else,
 * so columns that are made once cost nothing while a page is on its way.
 */
export const Rows = memo(Drawn) as typeof Drawn
