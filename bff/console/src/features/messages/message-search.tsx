import { useMutation, useQueryClient } from '@tanstack/react-query'
import { messagesDeskContract, type SentMessage } from '@tisc/shared/messages/messages.staff.contract'
import { type Channel, channels } from '@tisc/shared/messages/messages.words'
import { App, Button, Form, Input, Space } from 'antd'
import { useState } from 'react'
import { tellOf } from '../../platform/problems'
import type { Column } from '../../ui/columns'
import { momentText } from '../../ui/moments'
import { PagedRows } from '../../ui/paged-rows'
import { useOwnPage } from '../../ui/use-page'
import { useMay } from '../staff/staff.api'
import { messagesApi } from './messages.client'
import { subjectOf } from './push-reach'

const Resend = ({ sent, reload }: { sent: SentMessage; reload: () => void }) => {
  const { message } = App.useApp()
  const resend = useMutation({
    mutationFn: (channel: Channel) => messagesApi.resendMessage({ params: { id: sent.id }, body: { channel } }),
    onSuccess: () => {
      void message.success('已放回等待发送')
      reload()
    },
    onError: (error) => void message.error(tellOf(error)),
  })
  return (
    <Space>
      {sent.mayResend.map((channel) => (
        <Button key={channel} size="small" loading={resend.isPending} onClick={() => resend.mutate(channel)}>
          用{channels[channel].zh}重发
        </Button>
      ))}
    </Space>
  )
}

type Wanted = { phone?: string; subject?: string }

const fatesOf = ({ fates }: SentMessage): string[] => fates.map(({ channelName, told }) => `${channelName} ${told}`)

const columns: Column<SentMessage>[] = [
  { title: '什么时候', className: 'number', text: ({ at }) => momentText(at) },
  { title: '内容', dataIndex: 'title' },
  { title: '账号', className: 'number', text: ({ account }) => account.slice(-6) },
  { title: '在应用里', text: ({ isRead }) => (isRead ? '已读' : '未读') },
  {
    title: '其他渠道',
    text: (sent) => fatesOf(sent).join('；') || '没有选',
    render: (_, sent) => (sent.fates.length === 0 ? '没有选' : fatesOf(sent).map((fate) => <div key={fate}>{fate}</div>)),
  },
]

/** What was found. Neither the number nor the place in the list stands in the address. */
const Found = ({ wanted }: { wanted: Wanted }) => {
  const mayResend = useMay('messages.resend')
  const queries = useQueryClient()
  const list = ['messages found', wanted]
  const reload = () => void queries.invalidateQueries({ queryKey: list })
  return (
    <PagedRows<SentMessage>
      name="找到的消息"
      size="small"
      list={list}
      ask={(page) => messagesApi.findMessages({ body: { ...wanted, ...page } })}
      paging={useOwnPage()}
      empty="没有这样的消息。对方可能没有订阅，或者没有绑定这个手机号。"
      columns={[...columns, { title: '操作', render: (_, sent) => mayResend && <Resend sent={sent} reload={reload} /> }]}
    />
  )
}

type Typed = { phone?: string; about?: string }

/** Where a message stayed: by the number the person gives, by what it was about, or both. What is wrong stands at its field. */
export const MessageSearch = () => {
  const [form] = Form.useForm<Typed>()
  const [wanted, setWanted] = useState<Wanted>()
  const queries = useQueryClient()
  const look = ({ phone, about }: Typed) => {
    const asked = { ...(phone && { phone }), ...(about && { subject: subjectOf(about) }) }
    const checked = messagesDeskContract.findMessages.body.safeParse(asked)
    const errors = checked.error?.issues.map(({ message }) => message) ?? []
    form.setFields([{ name: 'phone', errors }])
    if (!checked.success) return
    void queries.invalidateQueries({ queryKey: ['messages found'] })
    setWanted(asked)
  }
  return (
    <section aria-label="查找消息">
      <h2 className="section">查找消息</h2>
      <Form form={form} layout="inline" requiredMark={false} style={{ marginBottom: 16 }} onFinish={look}>
        <Form.Item name="phone" label="手机号">
          <Input placeholder="对方的手机号" inputMode="numeric" />
        </Form.Item>
        <Form.Item name="about" label="第几期">
          <Input placeholder="如：第12期" maxLength={100} />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          查找
        </Button>
      </Form>
      {wanted && <Found key={JSON.stringify(wanted)} wanted={wanted} />}
    </section>
  )
}
