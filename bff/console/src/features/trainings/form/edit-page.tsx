import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { DeskTraining } from '@tisc/shared/trainings/trainings.schema'
import { Alert, App, Button, Form } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { showAtFields } from '../../../platform/problems'
import { Failure } from '../../../ui/failure'
import { Page } from '../../../ui/page'
import { Waiting } from '../../../ui/waiting'
import { trainingsApi } from '../trainings.client'
import { toldOf } from './told-of'
import { fromTraining, type TrainingFields, toForm } from './training-fields'
import { TrainingFormFields } from './training-form'

/** Changes a training. Of a published one it says first who will be told of what. */
export const EditPage = () => {
  const params = { id: useParams().id ?? '' }
  const training = useQuery({ queryKey: ['training', params.id], queryFn: () => trainingsApi.getDraft({ params }) })
  if (training.error) return <Failure error={training.error} again={training.refetch} />
  if (!training.data) return <Waiting />
  return <EditForm training={training.data} />
}

const EditForm = ({ training }: { training: DeskTraining }) => {
  const [form] = Form.useForm<TrainingFields>()
  const [told, setTold] = useState<string>()
  const { modal } = App.useApp()
  const go = useNavigate()
  const queries = useQueryClient()
  const params = { id: training.id }
  const save = useMutation({
    mutationFn: (fields: TrainingFields) => trainingsApi.changeTraining({ params, body: toForm(fields) }),
    onSuccess: async (now) => {
      queries.setQueryData(['training', training.id], now)
      await queries.invalidateQueries({ queryKey: ['trainings'] })
      await go(`/trainings/${training.id}`)
    },
    onError: (error) => setTold(showAtFields(error, form)),
  })
  const ask = (fields: TrainingFields) => {
    const concerned = toldOf(training, toForm(fields))
    if (concerned.length === 0) return save.mutate(fields)
    void modal.confirm({
      title: '这样改，要告诉名单上的人',
      content: concerned.map((say) => <p key={say}>{say}</p>),
      okText: '改，并告诉他们',
      cancelText: '再看看',
      onOk: () => save.mutateAsync(fields).catch(() => undefined),
    })
  }
  return (
    <Page title={`改《${training.title}》`} hint={training.state === 'draft' ? '草稿，没有人看到' : '已发布：改时间、地点会告诉名单上的人'}>
      {told && <Alert type="error" showIcon message={told} style={{ marginBottom: 12 }} />}
      <TrainingFormFields form={form} start={fromTraining(training, false)} onFinish={ask}>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          保存
        </Button>
      </TrainingFormFields>
    </Page>
  )
}
