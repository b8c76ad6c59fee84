import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Space } from 'antd'
import { useNavigate } from 'react-router'
import { tellOf } from '../../platform/problems'
import { Failure } from '../../ui/failure'
import { Page } from '../../ui/page'
import { Waiting } from '../../ui/waiting'
import { applicationsApi } from './applications.client'

/** Whom one keeps out of the way of: one is not named a reviewer of theirs. */
export const InterestsPage = () => {
  const interests = useQuery({ queryKey: ['interests'], queryFn: () => applicationsApi.getInterests() })
  if (interests.error) return <Failure error={interests.error} again={interests.refetch} />
  if (!interests.data) return <Waiting />
  return (
    <Page title="我要回避的" hint="写上以后，这些单位和人的申请不会安排您评审">
      <InterestsForm names={interests.data.names} />
    </Page>
  )
}

const InterestsForm = ({ names }: { names: string[] }) => {
  const queries = useQueryClient()
  const go = useNavigate()
  const save = useMutation({
    mutationFn: ({ text }: { text: string }) =>
      applicationsApi.setInterests({
        body: {
          names: text
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
        },
      }),
    onSuccess: (now) => {
      queries.setQueryData(['interests'], now)
      void go('/applications')
    },
  })
  return (
    <Form layout="vertical" initialValues={{ text: names.join('\n') }} onFinish={(fields) => save.mutate(fields)} style={{ maxWidth: 520 }}>
      {save.error && <Alert type="error" showIcon message={tellOf(save.error)} style={{ marginBottom: 12 }} />}
      <Form.Item name="text" label="单位和人，一行一个" extra="您或家人任职、代理、有利益关系的；自己的姓名不用写">
        <Input.TextArea autoSize={{ minRows: 6 }} />
      </Form.Item>
      <Space>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          保存
        </Button>
        <Button onClick={() => go('/applications')}>不改了</Button>
      </Space>
    </Form>
  )
}
