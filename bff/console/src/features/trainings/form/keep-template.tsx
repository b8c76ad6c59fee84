import { useQueryClient } from '@tanstack/react-query'
import type { DeskTraining } from '@tisc/shared/trainings/trainings.schema'
import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { FormDialog } from '../../../ui/form-dialog'
import { trainingsApi } from '../trainings.client'
import { fromTraining, toForm } from './training-fields'

/** Keeps a training under a name, to begin others with. */
export const KeepTemplate = ({ training }: { training: DeskTraining }) => {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const keep = async ({ name }: { name: string }) => {
    const templates = await trainingsApi.keepTemplate({ body: { name, form: toForm(fromTraining(training, true)) } })
    queries.setQueryData(['training templates'], templates)
    void message.success('存好了，开新培训时可以选它')
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>存成模板</Button>
      {isOpen && (
        <FormDialog
          title="存成模板"
          okText="存成模板"
          cancelText="不存"
          initial={{ name: training.title }}
          send={keep}
          close={() => setOpen(false)}
        >
          <Form.Item
            name="name"
            label="模板叫什么"
            extra="同名的模板会换成这一个；报名的人不会存进去"
            rules={[{ required: true, whitespace: true, message: '请给模板起个名字' }]}
          >
            <Input maxLength={40} />
          </Form.Item>
        </FormDialog>
      )}
    </>
  )
}
