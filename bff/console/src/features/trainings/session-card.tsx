import { modes } from '@tisc/shared/trainings/seating/seating.state'
import type { Training, TrainingSession } from '@tisc/shared/trainings/trainings.schema'
import { Button, Space } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { momentText } from '../../ui/moments'
import { Rows } from '../../ui/rows'
import { State } from '../../ui/state'
import { useMay } from '../staff/staff.api'
import { CancelSession } from './cancel-session'
import { ChangeCapacity } from './change-capacity'
import { WriteButton } from './write-dialog'

type Seats = TrainingSession['seats'][number]
type Given = { training: Training; session: TrainingSession; number: number; mayWrite: boolean }

/** A session: its seats mode by mode, its roster, and the way to call it off. */
export const SessionCard = ({ training, session, number, mayWrite }: Given) => {
  const { id, startsAt, endsAt, venue, lecturer, seats, isCancelled } = session
  const [changing, setChanging] = useState<Seats>()
  const mayRead = useMay('trainings.roster')
  const mayAttend = useMay('trainings.attendance')
  const columns = [
    { title: '参加方式', text: ({ mode }: Seats) => modes[mode] },
    { title: '名额', dataIndex: 'capacity' },
    { title: '空位', dataIndex: 'free' },
    { title: '候补', dataIndex: 'waiting' },
    ...(mayWrite && !isCancelled
      ? [
          {
            title: '操作',
            render: (_: unknown, one: Seats) => (
              <Button size="small" aria-label={`改第${number}场${modes[one.mode]}名额`} onClick={() => setChanging(one)}>
                改
              </Button>
            ),
          },
        ]
      : []),
  ]
  return (
    <section style={{ marginBottom: 32 }} aria-label={`第${number}场`}>
      <h2>
        第{number}场 <span className="number">{momentText(startsAt)}</span> 到 <span className="number">{momentText(endsAt)}</span>
      </h2>
      <p className="soft">{[venue, lecturer && `讲师 ${lecturer}`].filter(Boolean).join('，') || '没有写地点和讲师'}</p>
      {isCancelled && <State tone="ended">{`已取消${session.cancelReason ? `：${session.cancelReason}` : ''}`}</State>}
      <Rows<Seats> name={`第${number}场名额`} rowKey="mode" size="small" columns={columns} rows={seats} />
      <Space style={{ marginTop: 8 }}>
        {mayRead && <Link to={`/trainings/${training.id}/sessions/${id}`}>第{number}场名单</Link>}
        {mayAttend && training.state !== 'draft' && <Link to={`/trainings/${training.id}/sessions/${id}/door`}>第{number}场签到</Link>}
        {mayAttend && training.state !== 'draft' && (
          <Link to={`/trainings/${training.id}/sessions/${id}/minutes`}>第{number}场在线时长</Link>
        )}
        {mayWrite && !isCancelled && training.state === 'published' && <WriteButton training={training} session={id} number={number} />}
        {mayWrite && !isCancelled && training.state === 'published' && (
          <CancelSession training={training} session={session} number={number} />
        )}
      </Space>
      {changing && <ChangeCapacity trainingId={training.id} session={id} seats={changing} close={() => setChanging(undefined)} />}
    </section>
  )
}
