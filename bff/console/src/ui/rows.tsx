import { Table, type TableProps } from 'antd'
import { memo, type ReactNode, useMemo, useState } from 'react'
import { type Column, drawnColumns, inOrder, type Order, sayingOf, sheetOf } from './columns'
import { TakeSheet } from './take-sheet'

export type RowsGiven<Row> = Pick<TableProps<Row>, 'rowKey' | 'size' | 'scroll' | 'expandable' | 'rowSelection'> & {
  /** What the list is called: the name of the sheet one can take along. */
  name: string
  columns: Column<Row>[]
  /** What is said where there is nothing. */
  empty?: string
}

type Drawn<Row> = Omit<RowsGiven<Row>, 'name'> & {
  /** Not there yet while they are on their way. */
  rows: readonly Row[] | undefined
  order: Order | undefined
  setOrder: (order: Order | undefined) => void
  maySort: (column: Column<Row>) => boolean
  pageSize?: number | undefined
}

const Drawn = <Row extends object>({ rows, columns, empty = '还没有', order, setOrder, maySort, pageSize, ...table }: Drawn<Row>) => (
  <Table<Row>
    rowKey="id"
    {...table}
    columns={drawnColumns(columns, order, maySort)}
    loading={!rows}
    dataSource={rows ?? []}
    locale={{ emptyText: empty }}
    pagination={pageSize ? { pageSize, hideOnSinglePage: true, showSizeChanger: false } : false}
    onChange={(_pages, _filters, sorter, { action }) => {
      if (action !== 'sort' || Array.isArray(sorter)) return
      setOrder(sorter.order ? { by: String(sorter.columnKey), descending: sorter.order === 'descend' } : undefined)
    }}
  />
)

/**
 * What is drawn of a table of either kind. It is drawn again only when it is given something else, so columns that are made once cost
 * nothing while a page is on its way.
 */
export const DrawnRows = memo(Drawn) as typeof Drawn

/** What stands under a table: the way to its other pages, and out of the house. */
export const UnderRows = ({ children, take }: { children?: ReactNode; take: ReactNode }) => (
  <div className="under-rows">
    <span>{children}</span>
    {take}
  </div>
)

const never = () => false
const says = <Row extends object>(column: Column<Row>): boolean => sayingOf(column) !== undefined

type Given<Row> = RowsGiven<Row> & {
  rows: readonly Row[] | undefined
  /** How many are shown at once, with a choice of pages under them; all, if it is not said. */
  pageSize?: number
  /** These are a page of a longer list, which is neither sorted nor taken out by this page alone. */
  isPart?: boolean
}

/** The one table of all desks, where the whole list is here: sorted by any column that says something. Lists that the server pages are `PagedRows`. */
export const Rows = <Row extends object>({ name, rows, isPart = false, ...table }: Given<Row>) => {
  const [order, setOrder] = useState<Order>()
  const { columns } = table
  const sorted = useMemo(() => rows && inOrder(rows, columns, order), [rows, columns, order])
  return (
    <div>
      <DrawnRows<Row> {...table} rows={sorted} order={order} setOrder={setOrder} maySort={isPart ? never : says} />
      {!isPart && sorted && sorted.length > 0 && (
        <UnderRows take={<TakeSheet name={name} sheets={async () => [sheetOf(name, columns, sorted)]} />} />
      )}
    </div>
  )
}
