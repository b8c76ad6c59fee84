import { useState } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { pageInAddress } from './use-address'

/** Which page of a long list is shown, and the ways to others; `back` only where one came from a page before. */
export type Paging = { cursor: string | undefined; forward: (to: string) => void; first: () => void; back: (() => void) | undefined }

/** The page's cursor is kept in the address, how many pages lie before it in the browser's history. */
export const usePage = (): Paging => {
  const [search, setSearch] = useSearchParams()
  const { state } = useLocation() as { state: { pagesBefore?: number } | null }
  const navigate = useNavigate()
  const cursor = search.get(pageInAddress) ?? undefined
  const before = state?.pagesBefore ?? 0
  const go = (to: string | undefined, pagesBefore: number): void => {
    const next = new URLSearchParams(search)
    if (to) next.set(pageInAddress, to)
    else next.delete(pageInAddress)
    setSearch(next, { state: { pagesBefore } })
  }
  return {
    cursor,
    forward: (to) => go(to, before + 1),
    first: () => go(undefined, 0),
    back: before > 0 ? () => void navigate(-1) : undefined,
  }
}

/** The same kept by the page itself, where what was looked for stands in no address. */
export const useOwnPage = (): Paging => {
  const [cursors, setCursors] = useState<string[]>([])
  return {
    cursor: cursors.at(-1),
    forward: (to) => setCursors([...cursors, to]),
    first: () => setCursors([]),
    back: cursors.length > 0 ? () => setCursors(cursors.slice(0, -1)) : undefined,
  }
}
