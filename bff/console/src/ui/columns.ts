import type { TableColumnType } from 'antd'
import type { Said, Sheet } from './sheet'

/** A column of a table, once for the screen, for sorting and for the sheet one can take along. */
export type Column<Row> = Pick<TableColumnType<Row>, 'key' | 'dataIndex' | 'className' | 'width' | 'fixed' | 'hidden' | 'render'> & {
  title: string
  /** What its cells say, where `dataIndex` does not say it; a column with neither is for the screen only. Shown as it is without a `render`. */
  text?: (row: Row) => Said
  /** A list that the server pages is ordered by this column's time. */
  isTime?: true
}

/** Which column a list is ordered by, by its title. */
export type Order = { by: string; descending: boolean }

/** What a column's cells say; undefined for one that says nothing. */
export const sayingOf = <Row extends object>({ text, dataIndex }: Column<Row>): ((row: Row) => Said) | undefined => {
  if (text) return text
  if (typeof dataIndex !== 'string') return undefined
  return (row) => (row as Record<string, Said>)[dataIndex]
}

const words = new Intl.Collator('zh-CN', { numeric: true })

const compare = (one: Said, other: Said): number =>
  typeof one === 'number' && typeof other === 'number' ? one - other : words.compare(String(one ?? ''), String(other ?? ''))

/** The whole list in the order of one of its columns; as it came without one. */
export const inOrder = <Row extends object>(rows: readonly Row[], columns: Column<Row>[], order: Order | undefined): readonly Row[] => {
  const column = order && columns.find(({ title }) => title === order.by)
  const say = column && sayingOf(column)
  if (!say) return rows
  const way = order.descending ? -1 : 1
  return rows.toSorted((one, other) => way * compare(say(one), say(other)))
}

/** Columns as antd draws them; `maySort` names those whose head is a button. */
export const drawnColumns = <Row extends object>(
  columns: Column<Row>[],
  order: Order | undefined,
  maySort: (column: Column<Row>) => boolean,
): TableColumnType<Row>[] =>
  columns.map((column) => {
    const { text, isTime, ...drawn } = column
    const direction = order?.descending ? 'descend' : 'ascend'
    return {
      key: column.title,
      ...drawn,
      ...(text && !column.render && { render: (_: unknown, row: Row) => text(row) }),
      ...(maySort(column) && {
        sorter: true,
        sortOrder: order?.by === column.title ? direction : null,
        // a list that the server orders always has an order
        ...(isTime && { sortDirections: ['descend', 'ascend', 'descend'] as const satisfies readonly string[] as never }),
      }),
    }
  })

/** What a table says, as a page of a workbook. */
export const sheetOf = <Row extends object>(name: string, columns: Column<Row>[], rows: readonly Row[]): Sheet => {
  const told = columns.flatMap((column) => {
    const say = sayingOf(column)
    return say ? [{ title: column.title, say }] : []
  })
  return { name, rows: [told.map(({ title }) => title), ...rows.map((row) => told.map(({ say }) => say(row)))] }
}
