import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Space } from 'antd'
import { type ReactNode, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { showAtFields } from '../../../platform/problems'
import { Failure } from '../../../ui/failure'
import { Page } from '../../../ui/page'
import { Waiting } from '../../../ui/waiting'
import { trainingsApi } from '../trainings.client'
import { TemplateChoice, useTemplates } from './template-choice'
import { fromTemplate, fromTraining, type TrainingFields, toForm } from './training-fields'
import { TrainingFormFields } from './training-form'

/** A new training, from a template, or a copy of another one; it is a draft until it is published. */
export const NewPage = () => {
  const [search] = useSearchParams()
  const id = search.get('from') ?? ''
  const copied = useQuery({ queryKey: ['training', id], queryFn: () => trainingsApi.getDraft({ params: { id } }), enabled: id !== '' })
  const templates = useTemplates()
  const template = templates?.find((one) => one.id === search.get('template'))
  if (copied.error) return <Failure error={copied.error} again={copied.refetch} />
  if ((id !== '' && !copied.data) || !templates) return <Waiting />
  const start = copied.data ? fromTraining(copied.data, true) : template ? fromTemplate(template.form) : { sessions: [{}] }
  const choice = id === '' && <TemplateChoice templates={templates} chosen={template?.id} />
  // another template is another form
  const from = template ? 'template' : copied.data && 'training'
  return <NewForm key={template?.id ?? id} start={start} from={from} choice={choice} />
}

const titles = { template: '从模板开一个', training: '照样再开一个' } as const

type Given = { start: TrainingFields; from: keyof typeof titles | undefined; choice: ReactNode }

const NewForm = ({ start, from, choice }: Given) => {
  const [form] = Form.useForm<TrainingFields>()
  const [told, setTold] = useState<string>()
  const go = useNavigate()
  const queries = useQueryClient()
  const sessions = Form.useWatch('sessions', form) as TrainingFields['sessions'] | undefined
  const make = useMutation({
    mutationFn: async ({ fields, isSeries }: { fields: TrainingFields; isSeries: boolean }) => {
      if (!isSeries) return `/trainings/${(await trainingsApi.makeTraining({ body: toForm(fields) })).id}`
      await trainingsApi.makeSeries({ body: toForm(fields) })
      return '/trainings'
    },
    onSuccess: async (to) => {
      await queries.invalidateQueries({ queryKey: ['trainings'] })
      await go(to)
    },
    onError: (error) => setTold(showAtFields(error, form)),
  })
  const count = sessions?.length ?? 0
  return (
    <Page title={from ? titles[from] : '新的培训'} hint={from ? '时间照旧，请先改好；存成草稿，看过再发布' : '先存成草稿，看过再发布'}>
      {choice}
      {told && <Alert type="error" showIcon message={told} style={{ marginBottom: 12 }} />}
      <TrainingFormFields form={form} start={start} onFinish={(fields) => make.mutate({ fields, isSeries: false })}>
        <Space>
          <Button type="primary" htmlType="submit" loading={make.isPending}>
            存成草稿
          </Button>
          {count > 1 && (
            <Button loading={make.isPending} onClick={() => make.mutate({ fields: form.getFieldsValue(true), isSeries: true })}>
              每场存成一个培训，共{count}个
            </Button>
          )}
        </Space>
      </TrainingFormFields>
    </Page>
  )
}
