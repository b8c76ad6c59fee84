import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { TrainingTemplate } from '@tisc/shared/trainings/templates/templates.staff.contract'
import { App, Button, Select, Space } from 'antd'
import { useNavigate } from 'react-router'
import { tellOf } from '../../../platform/problems'
import { trainingsApi } from '../trainings.client'

/** The templates that there are. */
export const useTemplates = (): TrainingTemplate[] | undefined =>
  useQuery({ queryKey: ['training templates'], queryFn: () => trainingsApi.listTemplates() }).data?.items

/** Which template a new training begins with; nothing where none was kept yet. */
export const TemplateChoice = ({ templates, chosen }: { templates: TrainingTemplate[]; chosen: string | undefined }) => {
  const go = useNavigate()
  if (templates.length === 0) return null
  return (
    <p style={{ marginBottom: 16 }}>
      <Space>
        <Select
          aria-label="从模板开始"
          placeholder="从模板开始"
          allowClear
          style={{ width: 280 }}
          value={chosen}
          options={templates.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id?: string) => go(id ? `/trainings/new?template=${id}` : '/trainings/new')}
        />
        {chosen && <Drop id={chosen} />}
      </Space>
    </p>
  )
}

const Drop = ({ id }: { id: string }) => {
  const { message, modal } = App.useApp()
  const queries = useQueryClient()
  const go = useNavigate()
  const drop = useMutation({
    mutationFn: () => trainingsApi.dropTemplate({ params: { id } }),
    onSuccess: async (templates) => {
      queries.setQueryData(['training templates'], templates)
      await go('/trainings/new')
    },
    onError: (error) => void message.error(tellOf(error)),
  })
  const ask = () =>
    void modal.confirm({
      title: '去掉这个模板',
      content: '用它开过的培训都还在。',
      okText: '去掉',
      okButtonProps: { danger: true },
      cancelText: '留着',
      onOk: () => drop.mutateAsync().catch(() => undefined),
    })
  return (
    <Button size="small" onClick={ask}>
      去掉这个模板
    </Button>
  )
}
