import { useSearchParams } from 'react-router'

/** Under which name the address keeps the page of a long list; another filter makes another list and begins at its first page. */
export const pageInAddress = 'after'
/** Under which name it keeps the list's order; it stays when the filters change. */
export const sortInAddress = 'sort'

const own = [pageInAddress, sortInAddress]

/** Filters that live in the address, so that what one sees can be sent to somebody; an empty value goes out of it. */
export const useAddress = <Filters extends { [name: string]: string | undefined }>() => {
  const [search, setSearch] = useSearchParams()
  const filters = Object.fromEntries([...search].filter(([name]) => !own.includes(name))) as Filters
  const set = (name: keyof Filters & string, value: string | undefined) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        if (value) next.set(name, value)
        else next.delete(name)
        next.delete(pageInAddress)
        return next
      },
      { replace: true },
    )
  return { filters, set }
}
