import { useQuery } from '@tanstack/react-query'
import { waitingWords } from '@tisc/shared/daily/desk/desk.schema'
import { Link } from 'react-router'
import { Failure } from '../../../ui/failure'
import { State, type Tone } from '../../../ui/state'
import { deskApi } from '../desk.api'

const tones: Record<string, Tone> = { returned: 'warning', review: 'waiting', publish: 'open' }

/** 等您处理: what somebody can do next, also for whom they stand in. */
export const WaitingList = () => {
  const waiting = useQuery({ queryKey: ['waiting'], queryFn: () => deskApi.listWaiting() })
  if (waiting.error) return <Failure error={waiting.error} again={waiting.refetch} />
  const items = waiting.data?.items ?? []
  if (items.length === 0) return null
  return (
    <section aria-label="等您处理">
      <h2 className="strong">等您处理</h2>
      <ul className="waiting">
        {items.map(({ article, why, instead }) => (
          <li key={why + article.id}>
            <State tone={tones[why] ?? 'todo'}>{(waitingWords as Record<string, string>)[why] ?? why}</State>
            <Link to={`/daily/articles/${article.id}`}>{article.title}</Link>
            {instead && <span className="soft">代{instead}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
