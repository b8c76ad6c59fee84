import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ResponseOf } from '@tisc/shared/platform/contract'
import { newsOf } from '@tisc/shared/rights/queue/news'
import type { CaseView, queueContract } from '@tisc/shared/rights/queue/queue.contract'
import { usePage } from '../../../ui/use-page'
import { casesApi } from '../cases.client'
import { watching } from './watching'

type Answer = ResponseOf<(typeof queueContract)['listCases']>
type Asked = { limit: number; cursor?: string }

/** So many rows are asked for at once when the whole list is taken out. */
export const most = 500

/** A view of the queue: how its pages are read, how many each view holds, and how many of its cases have changed since it was read. */
export const useList = (view: CaseView) => {
  const queries = useQueryClient()
  const { cursor = '' } = usePage()
  const keyOf = (at: string) => ['cases', 'read', view, at]
  const { data: shown } = useQuery<Answer>({ queryKey: keyOf(cursor), queryFn: skipToken })
  const news = useQuery({
    queryKey: ['cases', 'news', view, shown?.at],
    queryFn: shown ? () => casesApi.listChanges({ query: { view, since: shown.at } }) : skipToken,
    ...(shown && { initialData: { items: [], counts: shown.counts } }),
    ...watching,
  })
  const ask = async (page: Asked): Promise<Answer> => {
    const answer = await casesApi.listCases({ query: { view, ...page } })
    // what is taken out as a sheet is not what is shown
    if (page.limit < most) queries.setQueryData(keyOf(page.cursor ?? ''), answer)
    return answer
  }
  return {
    ask,
    counts: (news.data ?? shown)?.counts,
    changed: shown && news.data ? newsOf(news.data.items, shown).length : 0,
    show: () => void queries.invalidateQueries({ queryKey: ['cases', view] }),
  }
}
