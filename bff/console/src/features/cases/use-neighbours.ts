import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'

type List = { items?: { id?: string }[] }

/** The cases before and after one, in the list that it was opened from: of those that show it, the one that was read last. */
export const useNeighbours = (id: string): { before: string | undefined; after: string | undefined } => {
  const queries = useQueryClient()
  return useMemo(() => {
    const lists = queries
      .getQueryCache()
      .findAll({ queryKey: ['cases'] })
      .map(({ state }) => ({ at: state.dataUpdatedAt, ids: ((state.data as List | undefined)?.items ?? []).map((row) => row.id) }))
      .filter(({ ids }) => ids.includes(id))
      .sort((one, other) => other.at - one.at)
    const ids = lists[0]?.ids ?? []
    const place = ids.indexOf(id)
    return { before: place > 0 ? ids[place - 1] : undefined, after: place >= 0 ? ids[place + 1] : undefined }
  }, [queries, id])
}
