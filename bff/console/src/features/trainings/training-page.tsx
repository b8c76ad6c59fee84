import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Training } from '@tisc/shared/trainings/trainings.schema'
import { App, Button, Descriptions } from 'antd'
import { useParams } from 'react-router'
import { tellOf } from '../../platform/problems'
import { Failure } from '../../ui/failure'
import { momentText } from '../../ui/moments'
import { Page } from '../../ui/page'
import { Waiting } from '../../ui/waiting'
import { useMay } from '../staff/staff.api'
import { SessionCard } from './session-card'
import { TrainingState } from './training-state'
import { trainingsApi } from './trainings.client'

/** Sign-ups come in while one looks; milliseconds. */
const often = 10_000

const moment = (instant: string | undefined, otherwise: string) => (instant ? momentText(instant) : otherwise)

const rowsOf = ({ state, about, audience, bring, creditHours, opensAt, closesAt, cancelUntil }: Training) => [
  { key: 'state', label: '状态', children: <TrainingState state={state} /> },
  { key: 'about', label: '讲什么', children: about },
  { key: 'audience', label: '适合谁', children: audience ?? '没有写' },
  { key: 'bring', label: '带什么', children: bring ?? '没有写' },
  { key: 'credit', label: '学时', children: creditHours ?? '没有写' },
  { key: 'opens', label: '开放报名', children: moment(opensAt, '发布以后马上') },
  { key: 'closes', label: '报名截止', children: moment(closesAt, '每场开始') },
  { key: 'cancel', label: '退出截止', children: moment(cancelUntil, '每场开始前一天') },
]

/** One training: what readers are told, its sessions with their seats as they stand, and what can be done about them. */
export const TrainingPage = () => {
  const params = { id: useParams().id ?? '' }
  const key = ['training', params.id]
  const training = useQuery({ queryKey: key, queryFn: () => trainingsApi.getDraft({ params }), refetchInterval: often })
  const mayWrite = useMay('trainings.write')
  const queries = useQueryClient()
  const { message, modal } = App.useApp()
  const publish = useMutation({
    mutationFn: () => trainingsApi.publishTraining({ params }),
    onSuccess: (now) => queries.setQueryData(key, now),
    onError: (error) => void message.error(tellOf(error)),
  })
  if (training.error) return <Failure error={training.error} again={training.refetch} />
  if (!training.data) return <Waiting />
  const { title, state, sessions } = training.data
  const ask = () =>
    void modal.confirm({
      title: `发布《${title}》`,
      content: '所有人都能看到，到了开放报名的时间就可以报名。',
      okText: '发布',
      cancelText: '取消',
      onOk: () => publish.mutateAsync().catch(() => undefined),
    })
  const actions = mayWrite && state === 'draft' && (
    <Button type="primary" loading={publish.isPending} onClick={ask}>
      发布
    </Button>
  )
  return (
    <Page title={title} hint={`共${sessions.length}场`} actions={actions}>
      <Descriptions bordered column={1} style={{ maxWidth: 720, marginBottom: 24 }} items={rowsOf(training.data)} />
      {sessions.map((session, at) => (
        <SessionCard key={session.id} training={training.data} session={session} number={at + 1} mayWrite={mayWrite} />
      ))}
    </Page>
  )
}
