import { useCallback, useMemo, useRef } from 'react'
import { useSearchParams } from 'react-router'
import type { Column, Order } from './columns'
import { pageInAddress, sortInAddress } from './use-address'

/** Which end of a list by time comes first. */
export type End = 'newest' | 'oldest'

/** The order of a list that the server pages, kept in the address; another order is another list and begins at its first page. */
export const useTimeOrder = <Row extends object>(columns: Column<Row>[]) => {
  const [search, setSearch] = useSearchParams()
  const by = columns.find(({ isTime }) => isTime)?.title
  const latest = useRef(setSearch)
  latest.current = setSearch
  const isOldest = search.get(sortInAddress) === 'oldest'
  const setOrder = useCallback(
    (order: Order | undefined) =>
      latest.current(
        (before) => {
          const next = new URLSearchParams(before)
          if (order && !order.descending) next.set(sortInAddress, 'oldest')
          else next.delete(sortInAddress)
          next.delete(pageInAddress)
          return next
        },
        { replace: true },
      ),
    [],
  )
  const sort: End | undefined = by ? (isOldest ? 'oldest' : 'newest') : undefined
  const order = useMemo((): Order | undefined => (by ? { by, descending: !isOldest } : undefined), [by, isOldest])
  return { sort, order, setOrder }
}
