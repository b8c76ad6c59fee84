import { useQuery } from '@tanstack/react-query'
import { modes } from '@tisc/shared/trainings/seating/seating.state'
import { type TrainingSummary, trainingStates } from '@tisc/shared/trainings/trainings.schema'
import { Button, Space } from 'antd'
import { Link, useNavigate } from 'react-router'
import type { Column } from '../../ui/columns'
import { Failure } from '../../ui/failure'
import { momentText } from '../../ui/moments'
import { Page } from '../../ui/page'
import { Rows } from '../../ui/rows'
import { useMay } from '../staff/staff.api'
import { TrainingState } from './training-state'
import { trainingsApi } from './trainings.client'

const columns: Column<TrainingSummary>[] = [
  { title: '下一场', className: 'number', text: ({ startsAt }) => momentText(startsAt) },
  { title: '培训', text: ({ title }) => title, render: (_, { id, title }) => <Link to={`/trainings/${id}`}>{title}</Link> },
  { title: '状态', text: ({ state }) => trainingStates[state], render: (_, { state }) => <TrainingState state={state} /> },
  { title: '参加方式', text: ({ modes: offered }) => offered.map((mode) => modes[mode]).join('、') },
  { title: '场次', dataIndex: 'sessions' },
  { title: '空位', dataIndex: 'free' },
]

/** Every training of the last and the coming year, the latest first. */
export const ListPage = () => {
  const trainings = useQuery({ queryKey: ['trainings'], queryFn: () => trainingsApi.listDrafts() })
  const mayWrite = useMay('trainings.write')
  const mayRead = useMay('trainings.roster')
  const mayAttend = useMay('trainings.attendance')
  const go = useNavigate()
  if (trainings.error) return <Failure error={trainings.error} again={trainings.refetch} />
  const actions = mayWrite && (
    <Button type="primary" onClick={() => go('/trainings/new')}>
      新的培训
    </Button>
  )
  return (
    <Page title="培训" hint="前后一年的培训，最近的在前" actions={actions}>
      <p>
        <Space size="large">
          <Link to="/trainings/figures">培训统计</Link>
          {mayRead && <Link to="/trainings/to-call">要打电话的人</Link>}
          {mayAttend && <Link to="/trainings/credits">按年看学时记录</Link>}
        </Space>
      </p>
      <Rows<TrainingSummary>
        name="培训"
        columns={columns}
        rows={trainings.data?.items}
        pageSize={50}
        empty="还没有培训，点“新的培训”开一个"
      />
    </Page>
  )
}
