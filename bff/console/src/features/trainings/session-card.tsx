import { useMutation, useQueryClient } from '@tanstack/react-query'
import { modes } from '@tisc/shared/trainings/seating/seating.state'
import type { Training, TrainingSession } from '@tisc/shared/trainings/trainings.schema'
import { App, Button, Space } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { tellOf } from '../../platform/problems'
import { momentText } from '../../ui/moments'
import { Rows } from '../../ui/rows'
import { State } from '../../ui/state'
import { useAskName } from '../../ui/use-ask-name'
import { useMay } from '../staff/staff.api'
import { ChangeCapacity } from './change-capacity'
import { trainingsApi } from './trainings.client'

type Seats = TrainingSession['seats'][number]
type Given = { training: Training; session: TrainingSession; number: number; mayWrite: boolean }

/** A session: its seats mode by mode, its roster, and the way to call it off. */
export const SessionCard = ({ training, session, number, mayWrite }: Given) => {
  const { id, startsAt, endsAt, venue, lecturer, seats, isCancelled } = session
  const [changing, setChanging] = useState<Seats>()
  const mayRead = useMay('trainings.roster')
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
      {isCancelled && <State tone="ended">已取消</State>}
      <Rows<Seats> name={`第${number}场名额`} rowKey="mode" size="small" columns={columns} rows={seats} />
      <Space style={{ marginTop: 8 }}>
        {mayRead && <Link to={`/trainings/${training.id}/sessions/${id}`}>第{number}场名单</Link>}
        {mayWrite && !isCancelled && training.state === 'published' && <CancelSession training={training} id={id} number={number} />}
      </Space>
      {changing && <ChangeCapacity trainingId={training.id} session={id} seats={changing} close={() => setChanging(undefined)} />}
    </section>
  )
}

const CancelSession = ({ training, id, number }: { training: Training; id: string; number: number }) => {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const step = useAskName()
  const cancel = useMutation({
    mutationFn: () => trainingsApi.cancelSession({ params: { id } }),
    onSuccess: (now) => queries.setQueryData(['training', training.id], now),
    onError: (error) => void message.error(tellOf(error)),
  })
  const ask = () =>
    step.ask({
      title: `取消《${training.title}》第${number}场`,
      content: '已经报名和候补的人都会离开名单，不能恢复。',
      okText: '取消这一场',
      name: `第${number}场`,
      act: () => cancel.mutateAsync(),
    })
  return (
    <>
      <Button danger size="small" onClick={ask}>
        取消第{number}场
      </Button>
      {step.dialog}
    </>
  )
}
