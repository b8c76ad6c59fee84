import type { Paper } from './paper'

/** Where a table stands on a page of A4, in points; below `last` no row begins. */
const [left, width, top, last] = [56, 483, 60, 710]

/** The columns of a table: where each stands and how wide it is, in points. */
type Columns<Name extends string> = Record<Name, { x: number; width: number; align?: 'left' | 'right' }>

/** Writes the rows of a table with a thin line under each, on a new page where one is full; gives back where the next row begins. */
export const rowsOf =
  <Name extends string>(paper: Paper, columns: Columns<Name>) =>
  (row: Record<Name, string>, at: number, bold = false): number => {
    const isFull = at > last
    if (isFull) paper.nextPage()
    const y = isFull ? top : at
    const places = Object.entries(columns) as [Name, Columns<Name>[Name]][]
    const end = Math.max(...places.map(([name, place]) => paper.write(row[name], { ...place, y, size: 10.5, bold }))) + 6
    paper.rule(left, end - 4, width, 0.3)
    return end
  }
