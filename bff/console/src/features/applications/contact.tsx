import { useMutation } from '@tanstack/react-query'
import { Button, Space } from 'antd'
import { tellOf } from '../../platform/problems'
import { applicationsApi } from './applications.client'

/** How to reach the applicant: shown on request, and the look is written down. */
export const Contact = ({ id }: { id: string }) => {
  const look = useMutation({ mutationFn: () => applicationsApi.getContact({ params: { id } }) })
  if (!look.data)
    return (
      <Space>
        <Button size="small" loading={look.isPending} onClick={() => look.mutate()}>
          看联系方式
        </Button>
        <span className="soft">{look.error ? tellOf(look.error) : '看一次，操作记录里记一次'}</span>
      </Space>
    )
  return (
    <span>
      <span className="number">{look.data.phone}</span>　{look.data.email}
    </span>
  )
}
