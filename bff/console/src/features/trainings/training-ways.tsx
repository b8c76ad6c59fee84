import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Clash } from '@tisc/shared/trainings/clashes'
import type { DeskTraining } from '@tisc/shared/trainings/trainings.schema'
import { App, Button, Space } from 'antd'
import { useNavigate } from 'react-router'
import { tellOf } from '../../platform/problems'
import { KeepTemplate } from './form/keep-template'
import { trainingsApi } from './trainings.client'

type Given = { training: DeskTraining; clashes: Clash[] }

/** What can be done about a training as a whole: change, copy, discard and publish it. */
export const TrainingWays = ({ training, clashes }: Given) => {
  const { id, state } = training
  const go = useNavigate()
  return (
    <Space>
      <Button onClick={() => go(`/trainings/new?from=${id}`)}>照样再开一个</Button>
      <KeepTemplate training={training} />
      {state !== 'cancelled' && <Button onClick={() => go(`/trainings/${id}/edit`)}>改</Button>}
      {state === 'draft' && <Discard training={training} />}
      {state === 'draft' && <Publish training={training} clashes={clashes} />}
    </Space>
  )
}

const Discard = ({ training: { id, title } }: Pick<Given, 'training'>) => {
  const { message, modal } = App.useApp()
  const queries = useQueryClient()
  const go = useNavigate()
  const discard = useMutation({
    mutationFn: () => trainingsApi.discardTraining({ params: { id } }),
    onSuccess: async () => {
      await go('/trainings')
      await queries.invalidateQueries({ queryKey: ['trainings'] })
    },
    onError: (error) => void message.error(tellOf(error)),
  })
  const ask = () =>
    void modal.confirm({
      title: `丢弃草稿《${title}》`,
      content: '没有人看到过它，丢了就没有了。',
      okText: '丢弃',
      okButtonProps: { danger: true },
      cancelText: '留着',
      onOk: () => discard.mutateAsync().catch(() => undefined),
    })
  return (
    <Button danger loading={discard.isPending} onClick={ask}>
      丢弃
    </Button>
  )
}

const Publish = ({ training: { id, title }, clashes }: Given) => {
  const { message, modal } = App.useApp()
  const queries = useQueryClient()
  const publish = useMutation({
    mutationFn: () => trainingsApi.publishTraining({ params: { id } }),
    onSuccess: (now) => queries.setQueryData(['training', id], now),
    onError: (error) => void message.error(tellOf(error)),
  })
  const warning = clashes.length > 0 ? `注意：有${clashes.length}处撞期。` : ''
  const ask = () =>
    void modal.confirm({
      title: `发布《${title}》`,
      content: `${warning}所有人都能看到，到了开放报名的时间就可以报名。`,
      okText: '发布',
      cancelText: '取消',
      onOk: () => publish.mutateAsync().catch(() => undefined),
    })
  return (
    <Button type="primary" loading={publish.isPending} onClick={ask}>
      发布
    </Button>
  )
}
