import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { Failure } from '../../ui/failure'
import { Rows } from '../../ui/rows'
import { messagesApi } from './messages.client'

const spans = [
  { value: 1, label: '最近一天' },
  { value: 7, label: '最近七天' },
  { value: 30, label: '最近三十天' },
]

const spanWord = (days: number): string => spans.find(({ value }) => value === days)?.label ?? `最近${days}天`

type Row = { key: string; name: string; told: string; count: number }

/** What became of the messages, by channel. */
export const ChannelFigures = () => {
  const [days, setDays] = useState(7)
  const figures = useQuery({ queryKey: ['message-figures', days], queryFn: () => messagesApi.getMessageFigures({ query: { days } }) })
  if (figures.error) return <Failure error={figures.error} again={figures.refetch} />
  const rows: Row[] = (figures.data?.channels ?? []).flatMap(({ channel, name, counts }) =>
    counts.map(({ told, count }) => ({ key: `${channel} ${told}`, name, told, count })),
  )
  return (
    <section aria-label="各渠道">
      <h2 className="section">各渠道</h2>
      <Select aria-label="时间" options={spans} value={days} onChange={setDays} style={{ width: 140, marginBottom: 16 }} />
      <Rows<Row>
        name={`各渠道消息，${spanWord(days)}`}
        size="small"
        rowKey="key"
        rows={figures.data && rows}
        empty="这段时间没有发到微信、短信或邮件的消息"
        columns={[
          { title: '渠道', dataIndex: 'name' },
          { title: '结果', dataIndex: 'told' },
          { title: '条数', dataIndex: 'count', className: 'number' },
        ]}
      />
    </section>
  )
}
