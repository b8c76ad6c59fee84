import { useMutation } from '@tanstack/react-query'
import type { SentMessage } from '@tisc/shared/messages/messages.staff.contract'
import { type Channel, channels } from '@tisc/shared/messages/messages.words'
import { App, Button, Input, Space } from 'antd'
import { useState } from 'react'
import { tellOf } from '../../platform/problems'
import { momentText } from '../../ui/moments'
import { Rows } from '../../ui/rows'
import { useMay } from '../staff/staff.api'
import { messagesApi } from './messages.client'

/** `第512期`, as staff say it, is `issue 512` in the record. */
const subjectOf = (text: string): string => {
  const serial = /^第?(\d{1,6})期?$/.exec(text.trim())?.[1]
  return serial ? `issue ${serial}` : text.trim()
}

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

/** Where a message stayed: by the number the person gives, by what it was about, or both. */
export const MessageSearch = () => {
  const [phone, setPhone] = useState('')
  const [about, setAbout] = useState('')
  const mayResend = useMay('messages.resend')
  const search = useMutation({
    mutationFn: () =>
      messagesApi.findMessages({ body: { ...(phone && { phone }), ...(about && { subject: subjectOf(about) }), limit: 50 } }),
  })
  const look = () => search.mutate()
  return (
    <section aria-label="查找消息">
      <h2 className="section">查找消息</h2>
      <Space wrap style={{ marginBottom: 16 }}>
        <Input
          aria-label="手机号"
          placeholder="对方的手机号"
          value={phone}
          onChange={({ target }) => setPhone(target.value)}
          onPressEnter={look}
        />
        <Input
          aria-label="第几期"
          placeholder="第几期"
          value={about}
          onChange={({ target }) => setAbout(target.value)}
          onPressEnter={look}
        />
        <Button type="primary" onClick={look} loading={search.isPending}>
          查找
        </Button>
      </Space>
      <div role="status">{search.error && <p>{tellOf(search.error)}</p>}</div>
      {search.data && (
        <Rows<SentMessage>
          size="small"
          rows={search.data.items}
          empty="没有这样的消息。对方可能没有订阅，或者没有绑定这个手机号。"
          columns={[
            { title: '什么时候', render: (_, { at }) => <span className="number">{momentText(at)}</span> },
            { title: '内容', dataIndex: 'title' },
            { title: '账号', dataIndex: 'account', render: (id: string) => <span className="number">{id.slice(-6)}</span> },
            { title: '在应用里', render: (_, { isRead }) => (isRead ? '已读' : '未读') },
            {
              title: '其他渠道',
              render: (_, { fates }) =>
                fates.length === 0
                  ? '没有选'
                  : fates.map(({ channel, channelName, told }) => <div key={channel}>{`${channelName} ${told}`}</div>),
            },
            { title: '操作', render: (_, sent) => mayResend && <Resend sent={sent} reload={look} /> },
          ]}
        />
      )}
    </section>
  )
}
