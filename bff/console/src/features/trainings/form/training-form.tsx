import { useQuery } from '@tanstack/react-query'
import { Checkbox, Form, type FormInstance, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { trainingsApi } from '../trainings.client'
import { Materials } from './materials'
import { Questions } from './questions'
import { Sessions } from './sessions-fields'
import type { TrainingFields } from './training-fields'

const moments = [
  { name: 'opensAt', label: '开放报名（北京时间）', extra: '留空就是发布以后马上可以报' },
  { name: 'closesAt', label: '报名截止（北京时间）', extra: '留空就是到每场开始' },
  { name: 'cancelUntil', label: '退出截止（北京时间）', extra: '留空就是每场开始前一天' },
] as const

type Given = {
  form: FormInstance<TrainingFields>
  start: TrainingFields
  onFinish: (fields: TrainingFields) => void
  children: ReactNode
}

/** Everything that is entered of a training, whether it is new, copied or changed; `children` are the buttons. */
export const TrainingFormFields = ({ form, start, onFinish, children }: Given) => {
  const topics = useQuery({ queryKey: ['topics of readers'], queryFn: () => trainingsApi.listTopics() })
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      style={{ maxWidth: 820 }}
      initialValues={start}
      onFinish={() => onFinish(form.getFieldsValue(true))}
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
      <Form.Item name="isWhole" valuePropName="checked">
        <Checkbox>全部场次一起报，不能只报几场</Checkbox>
      </Form.Item>
      <Questions list="questions" />
      <Materials />
      <Questions list="feedback" />
      {moments.map(({ name, ...item }) => (
        <Form.Item key={name} name={name} {...item}>
          <Input type="datetime-local" style={{ width: 240 }} />
        </Form.Item>
      ))}
      <Form.Item name="offerHours" label="候补名额保留几小时" extra="留空就用设置里的；21点到8点不算">
        <InputNumber min={1} max={72} precision={0} controls={false} />
      </Form.Item>
      {children}
    </Form>
  )
}
