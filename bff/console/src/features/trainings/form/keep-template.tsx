import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { DeskTraining } from '@tisc/shared/trainings/trainings.schema'
import { App, Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { tellOf } from '../../../platform/problems'
import { trainingsApi } from '../trainings.client'
import { fromTraining, toForm } from './training-fields'

/** Keeps a training under a name, to begin others with. */
export const KeepTemplate = ({ training }: { training: DeskTraining }) => {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [name, setName] = useState<string>()
  const keep = useMutation({
    mutationFn: (as: string) => trainingsApi.keepTemplate({ body: { name: as, form: toForm(fromTraining(training, true)) } }),
    onSuccess: (templates) => {
      queries.setQueryData(['training templates'], templates)
      setName(undefined)
      void message.success('存好了，开新培训时可以选它')
    },
    onError: (error) => void message.error(tellOf(error)),
  })
  return (
    <>
      <Button onClick={() => setName(training.title)}>存成模板</Button>
      <Modal
        open={name !== undefined}
        title="存成模板"
        okText="存成模板"
        cancelText="不存"
        okButtonProps={{ disabled: !name?.trim() }}
        confirmLoading={keep.isPending}
        onOk={() => name && keep.mutate(name)}
        onCancel={() => setName(undefined)}
      >
        <Form layout="vertical">
          <Form.Item label="模板叫什么" extra="同名的模板会换成这一个；报名的人不会存进去" htmlFor="template-name">
            <Input id="template-name" maxLength={40} value={name ?? ''} onChange={({ target }) => setName(target.value)} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  )
}
