import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SentMessage } from '@tisc/shared/messages/messages.staff.contract'
import { type Channel, channels } from '@tisc/shared/messages/messages.words'
import { App, Button, Input, Space } from 'antd'
import { useState } from 'react'
import { tellOf } from '../../platform/problems'
import type { Column } from '../../ui/columns'
import { momentText } from '../../ui/moments'
import { PagedRows } from '../../ui/paged-rows'
import { useOwnPage } from '../../ui/use-page'
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

/** Where a message stayed: by the number the person gives, by what it was about, or both. */
export const MessageSearch = () => {
  const [phone, setPhone] = useState('')
  const [about, setAbout] = useState('')
  const [wanted, setWanted] = useState<Wanted>()
  const queries = useQueryClient()
  const look = () => {
    void queries.invalidateQueries({ queryKey: ['messages found'] })
    setWanted({ ...(phone && { phone }), ...(about && { subject: subjectOf(about) }) })
  }
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
        <Button type="primary" onClick={look}>
          查找
        </Button>
      </Space>
      {wanted && <Found key={JSON.stringify(wanted)} wanted={wanted} />}
    </section>
  )
}
