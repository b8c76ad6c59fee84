import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { showAtFields } from '../../platform/problems'
import { Page } from '../../ui/page'
import { Sessions } from './sessions-fields'
import { type TrainingFields, toForm } from './training-fields'
import { trainingsApi } from './trainings.client'

const moments = [
  { name: 'opensAt', label: '开放报名（北京时间）', extra: '留空就是发布以后马上可以报' },
  { name: 'closesAt', label: '报名截止（北京时间）', extra: '留空就是到每场开始' },
  { name: 'cancelUntil', label: '退出截止（北京时间）', extra: '留空就是每场开始前一天' },
] as const

/** A new training with all its sessions; it is a draft until it is published. */
export const NewPage = () => {
  const [form] = Form.useForm<TrainingFields>()
  const [told, setTold] = useState<string>()
  const topics = useQuery({ queryKey: ['topics of readers'], queryFn: () => trainingsApi.listTopics() })
  const go = useNavigate()
  const queries = useQueryClient()
  const make = useMutation({
    mutationFn: (fields: TrainingFields) => trainingsApi.makeTraining({ body: toForm(fields) }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['trainings'] })
      await go(`/trainings/${id}`)
    },
    onError: (error) => setTold(showAtFields(error, form)),
  })
  return (
    <Page title="新的培训" hint="先存成草稿，看过再发布">
      {told && <Alert type="error" showIcon message={told} style={{ marginBottom: 12 }} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        style={{ maxWidth: 720 }}
        initialValues={{ sessions: [{}] }}
        onFinish={(fields) => make.mutate(fields)}
      >
        <Form.Item name="title" label="名称">
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="about" label="讲什么">
          <Input.TextArea autoSize={{ minRows: 3 }} maxLength={2000} />
        </Form.Item>
        <Form.Item name="topic" label="主题">
          <Select allowClear options={topics.data?.items.map(({ key, name }) => ({ value: key, label: name })) ?? []} />
        </Form.Item>
        <Form.Item name="audience" label="适合谁">
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="bring" label="带什么">
          <Input maxLength={500} />
        </Form.Item>
        <Form.Item name="creditHours" label="学时">
          <InputNumber min={0} max={200} controls={false} />
        </Form.Item>
        <Sessions />
        {moments.map(({ name, ...item }) => (
          <Form.Item key={name} name={name} {...item}>
            <Input type="datetime-local" style={{ width: 240 }} />
          </Form.Item>
        ))}
        <Button type="primary" htmlType="submit" loading={make.isPending}>
          存成草稿
        </Button>
      </Form>
    </Page>
  )
}
