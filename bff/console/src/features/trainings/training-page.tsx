import { useQuery } from '@tanstack/react-query'
import type { DeskTraining, Training } from '@tisc/shared/trainings/trainings.schema'
import { Descriptions, Space } from 'antd'
import { Link, useParams } from 'react-router'
import { Failure } from '../../ui/failure'
import { momentText } from '../../ui/moments'
import { Page } from '../../ui/page'
import { Waiting } from '../../ui/waiting'
import { useMay } from '../staff/staff.api'
import { ClashList, useClashes } from './clash-list'
import { MaterialFiles } from './material-files'
import { SessionCard } from './session-card'
import { TrainingState } from './training-state'
import { TrainingWays } from './training-ways'
import { trainingsApi } from './trainings.client'

/** Sign-ups come in while one looks; milliseconds. */
const often = 10_000

const moment = (instant: string | undefined, otherwise: string) => (instant ? momentText(instant) : otherwise)

const rowsOf = ({ state, about, audience, bring, creditHours, questions = [], opensAt, closesAt, cancelUntil }: Training) => [
  { key: 'state', label: '状态', children: <TrainingState state={state} /> },
  { key: 'about', label: '讲什么', children: about },
  { key: 'audience', label: '适合谁', children: audience ?? '没有写' },
  { key: 'bring', label: '带什么', children: bring ?? '没有写' },
  { key: 'credit', label: '学时', children: creditHours ?? '没有写' },
  { key: 'questions', label: '报名时问', children: questions.map(({ ask }) => ask.zh).join('；') || '不问' },
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
  if (training.error) return <Failure error={training.error} again={training.refetch} />
  if (!training.data) return <Waiting />
  return <Shown training={training.data} mayWrite={mayWrite} />
}

/** Once it is published there may be somebody who attended. */
const AfterLink = ({ training }: { training: Training }) => {
  const mayAttend = useMay('trainings.attendance')
  if (training.state === 'draft') return null
  return (
    <p>
      <Space size="large">
        {mayAttend && <Link to={`/trainings/${training.id}/credits`}>出勤、学时和证书</Link>}
        <Link to={`/trainings/${training.id}/feedback`}>反馈</Link>
      </Space>
    </p>
  )
}

const Shown = ({ training, mayWrite }: { training: DeskTraining; mayWrite: boolean }) => {
  const clashes = useClashes(training)
  const { title, sessions } = training
  return (
    <Page title={title} hint={`共${sessions.length}场`} actions={mayWrite && <TrainingWays training={training} clashes={clashes} />}>
      <AfterLink training={training} />
      <ClashList training={training} clashes={clashes} />
      <Descriptions bordered column={1} style={{ maxWidth: 720, marginBottom: 24 }} items={rowsOf(training)} />
      <MaterialFiles training={training.id} mayWrite={mayWrite} />
      {sessions.map((session, at) => (
        <SessionCard key={session.id} training={training} session={session} number={at + 1} mayWrite={mayWrite} />
      ))}
    </Page>
  )
}
