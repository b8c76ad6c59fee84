import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { DeskCase } from '@tisc/shared/rights/cases.staff.contract'
import { Button } from 'antd'
import { casesApi } from '../cases.client'
import { caseKey } from '../use-act'
import { watching } from './watching'
import './news.css'

/**
 * Says that somebody has changed the case that is being read, in a corner of the window and over any window that is open; nothing moves
 * until it is asked for, and what is being typed stays.
 */
export const CaseNews = ({ id, revision }: Pick<DeskCase, 'id' | 'revision'>) => {
  const queries = useQueryClient()
  const latest = useQuery({
    queryKey: ['cases', 'news', id, revision],
    queryFn: () => casesApi.getCaseRevision({ params: { id } }),
    initialData: { revision },
    ...watching,
  })
  return (
    <div role="status" className="case-news">
      {latest.data.revision > revision && (
        <Button type="primary" onClick={() => void queries.refetchQueries({ queryKey: caseKey(id) })}>
          这个案件刚有变化，显示
        </Button>
      )}
    </div>
  )
}
