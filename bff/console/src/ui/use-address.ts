import { useSearchParams } from 'react-router'

/** Filters that live in the address, so that what one sees can be sent to somebody; an empty value goes out of it. */
export const useAddress = <Filters extends { [name: string]: string | undefined }>() => {
  const [search, setSearch] = useSearchParams()
  const filters = Object.fromEntries(search) as Filters
  const set = (name: keyof Filters & string, value: string | undefined) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        if (value) next.set(name, value)
        else next.delete(name)
        return next
      },
      { replace: true },
    )
  return { filters, set }
}
