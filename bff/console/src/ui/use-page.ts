import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { pageInAddress } from './use-address'

/** Which page of a long list is shown: its cursor is kept in the address, how many pages lie before it in the browser's history. */
export const usePage = () => {
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
    forward: (to: string) => go(to, before + 1),
    first: () => go(undefined, 0),
    /** Only where one came from a page before; a page opened by its address has none. */
    back: before > 0 ? () => void navigate(-1) : undefined,
  }
}
