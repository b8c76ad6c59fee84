import { shanghaiYear } from '@tisc/shared/platform/shanghai'
import { Alert, Button, Form, Input, InputNumber, Modal, Segmented, Space } from 'antd'
import { useState } from 'react'
import { readSessions } from './pasted-sessions'
import { repeated, type SessionFields } from './training-fields'

type Given = { last: SessionFields | undefined; add: (sessions: SessionFields[]) => void }

/** Many sessions at once: like the last one again and again, or from pasted lines. */
export const BulkSessions = ({ last, add }: Given) => {
  const [isOpen, setOpen] = useState(false)
  const [way, setWay] = useState<'repeat' | 'paste'>('repeat')
  const take = (sessions: SessionFields[]) => {
    add(sessions)
    setOpen(false)
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>一次加多场</Button>
      <Modal open={isOpen} title="一次加多场" footer={null} onCancel={() => setOpen(false)} destroyOnHidden>
        <Segmented
          value={way}
          onChange={setWay}
          options={[
            { value: 'repeat', label: '按规律' },
            { value: 'paste', label: '粘贴日期' },
          ]}
          style={{ marginBottom: 16 }}
        />
        {way === 'repeat' ? <Repeat last={last} take={take} /> : <Paste last={last} take={take} />}
      </Modal>
    </>
  )
}

type Way = { last: SessionFields | undefined; take: (sessions: SessionFields[]) => void }

const Repeat = ({ last, take }: Way) => {
  const [days, setDays] = useState(7)
  const [count, setCount] = useState(32)
  if (!last?.startsAt || !last.endsAt) return <Alert type="warning" message="请先填好一场的时间，后面的照它排" />
  return (
    <Form layout="vertical">
      <Space size="large">
        <Form.Item label="每隔几天">
          <InputNumber aria-label="每隔几天" min={1} max={366} precision={0} value={days} onChange={(value) => setDays(value ?? 7)} />
        </Form.Item>
        <Form.Item label="再加几场">
          <InputNumber aria-label="再加几场" min={1} max={99} precision={0} value={count} onChange={(value) => setCount(value ?? 1)} />
        </Form.Item>
      </Space>
      <Button type="primary" onClick={() => take(repeated(last, days, count))}>
        加{count}场
      </Button>
    </Form>
  )
}

const Paste = ({ last, take }: Way) => {
  const [text, setText] = useState('')
  const { sessions, problems } = readSessions(text, shanghaiYear(Date.now()), last)
  return (
    <>
      <p className="soft">一行一场：日期 开始-结束 地点 讲师。地点、讲师和名额不写的，照最后一场。</p>
      <Input.TextArea
        aria-label="粘贴的日期"
        placeholder="2026-12-01 14:00-16:30"
        autoSize={{ minRows: 6, maxRows: 14 }}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {problems.length > 0 && (
        <Alert
          type="error"
          style={{ marginTop: 12 }}
          message={problems.slice(0, 20).map(({ line, say }) => <div key={line}>{`第${line}行：${say}`}</div>)}
        />
      )}
      <Button
        type="primary"
        style={{ marginTop: 12 }}
        disabled={sessions.length === 0 || problems.length > 0}
        onClick={() => take(sessions)}
      >
        加{sessions.length}场
      </Button>
    </>
  )
}
