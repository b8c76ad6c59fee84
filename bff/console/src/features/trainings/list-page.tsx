import { useQuery } from '@tanstack/react-query'
import { modes } from '@tisc/shared/trainings/seating/seating.state'
import type { TrainingSummary } from '@tisc/shared/trainings/trainings.schema'
import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import { Failure } from '../../ui/failure'
import { momentText } from '../../ui/moments'
import { Page } from '../../ui/page'
import { Rows } from '../../ui/rows'
import { useMay } from '../staff/staff.api'
import { TrainingState } from './training-state'
import { trainingsApi } from './trainings.client'

const columns = [
  { title: '下一场', render: (_: unknown, { startsAt }: TrainingSummary) => <span className="number">{momentText(startsAt)}</span> },
  { title: '培训', render: (_: unknown, { id, title }: TrainingSummary) => <Link to={`/trainings/${id}`}>{title}</Link> },
  { title: '状态', render: (_: unknown, { state }: TrainingSummary) => <TrainingState state={state} /> },
  { title: '参加方式', render: (_: unknown, { modes: offered }: TrainingSummary) => offered.map((mode) => modes[mode]).join('、') },
  { title: '场次', dataIndex: 'sessions' },
  { title: '空位', dataIndex: 'free' },
]

/** Every training of the last and the coming year, the latest first. */
export const ListPage = () => {
  const trainings = useQuery({ queryKey: ['trainings'], queryFn: () => trainingsApi.listDrafts() })
  const mayWrite = useMay('trainings.write')
  const go = useNavigate()
  if (trainings.error) return <Failure error={trainings.error} again={trainings.refetch} />
  const actions = mayWrite && (
    <Button type="primary" onClick={() => go('/trainings/new')}>
      新的培训
    </Button>
  )
  return (
    <Page title="培训" hint="前后一年的培训，最近的在前" actions={actions}>
      <Rows<TrainingSummary> columns={columns} rows={trainings.data?.items} pageSize={50} empty="还没有培训，点“新的培训”开一个" />
    </Page>
  )
}
