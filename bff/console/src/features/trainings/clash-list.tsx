import { useQuery } from '@tanstack/react-query'
import type { Clash } from '@tisc/shared/trainings/clashes'
import type { Training } from '@tisc/shared/trainings/trainings.schema'
import { Alert } from 'antd'
import { Link } from 'react-router'
import { momentText } from '../../ui/moments'
import { trainingsApi } from './trainings.client'

const kinds = { venue: '同一个地点', lecturer: '同一位讲师' } as const

/** What stands in the way of a training's sessions. */
export const useClashes = ({ id, sessions }: Training): Clash[] =>
  useQuery({
    queryKey: ['clashes', id, sessions.map(({ startsAt, venue, lecturer }) => `${startsAt} ${venue} ${lecturer}`)],
    queryFn: () => trainingsApi.listClashes({ params: { id } }),
  }).data?.items ?? []

/** Says which sessions cannot both take place as planned. */
export const ClashList = ({ training, clashes }: { training: Training; clashes: Clash[] }) => {
  if (clashes.length === 0) return null
  const numberOf = (id: string) => training.sessions.findIndex((session) => session.id === id) + 1
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 16 }}
      message={`有${clashes.length}处撞期`}
      description={clashes.map(({ sessionId, by, what, other }) => (
        <div key={`${sessionId} ${by} ${other.sessionId}`}>
          第{numberOf(sessionId)}场：{kinds[by]}“{what}”，
          <Link to={`/trainings/${other.trainingId}`} style={{ textDecoration: 'underline' }}>
            {other.title}
          </Link>{' '}
          <span className="number">
            {momentText(other.startsAt)}—{momentText(other.endsAt).slice(11)}
          </span>
        </div>
      ))}
    />
  )
}
