import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { wordsOf } from '@tisc/shared/messages/templates'
import type { Training } from '@tisc/shared/trainings/trainings.schema'
import { type MessageForm, messageGroups, type SessionMessages } from '@tisc/shared/trainings/writing.schema'
import { Alert, Button, Input, Modal, Segmented } from 'antd'
import { useState } from 'react'
import { tellOf } from '../../platform/problems'
import { momentText } from '../../ui/moments'
import { trainingsApi } from './trainings.client'

type Given = { training: Training; session: string; number: number }
type To = MessageForm['to']

const groups = (Object.keys(messageGroups) as To[]).map((value) => ({ value, label: messageGroups[value] }))

const countOf = ({ seated, waiting }: SessionMessages, to: To): number =>
  to === 'seated' ? seated : to === 'waiting' ? waiting : seated + waiting

/** Writes to those on a session's list. */
export const WriteButton = (given: Given) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        给第{given.number}场的人发消息
      </Button>
      {isOpen && <WriteDialog {...given} close={() => setOpen(false)} />}
    </>
  )
}

const WriteDialog = ({ training, session, number, close }: Given & { close: () => void }) => {
  const queries = useQueryClient()
  const [to, setTo] = useState<To>('everybody')
  const [text, setText] = useState('')
  const key = ['messages of session', session]
  const params = { id: session }
  const known = useQuery({ queryKey: key, queryFn: () => trainingsApi.listSessionMessages({ params }), refetchInterval: 5_000 })
  const send = useMutation({
    mutationFn: () => trainingsApi.messageSession({ params, body: { to, text } }),
    onSuccess: (now) => {
      queries.setQueryData(key, now)
      setText('')
    },
  })
  const error = send.error ?? known.error
  const count = known.data ? countOf(known.data, to) : 0
  const preview = wordsOf({ template: 'trainer-message', args: { title: training.title, text } }, 'zh')
  return (
    <Modal
      open
      title={`给第${number}场的人发消息`}
      okText={`发给${count}人`}
      cancelText="关上"
      okButtonProps={{ disabled: text.trim() === '' || count === 0 }}
      confirmLoading={send.isPending}
      onOk={() => send.mutate()}
      onCancel={close}
    >
      {error && <Alert type="error" showIcon message={tellOf(error)} style={{ marginBottom: 12 }} />}
      <Segmented value={to} options={groups} onChange={setTo} style={{ marginBottom: 12 }} />
      <Input.TextArea
        aria-label="写什么"
        autoSize={{ minRows: 3 }}
        maxLength={500}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <p className="soft">会出现在对方手机上，不要写任何人的私事。</p>
      {text.trim() !== '' && (
        <blockquote aria-label="对方看到的" style={{ margin: '0 0 12px' }}>
          <strong>{preview.title}</strong>
          <br />
          {preview.text}
        </blockquote>
      )}
      <Sent messages={known.data} />
    </Modal>
  )
}

/** What was written before, and what became of it. */
const Sent = ({ messages }: { messages: SessionMessages | undefined }) =>
  messages && messages.items.length > 0 ? (
    <section aria-label="发过的">
      <h3>发过的</h3>
      {messages.items.map(({ id, to, text, by, at, fate }) => (
        <p key={id}>
          <span className="soft">
            <span className="number">{momentText(at)}</span> {by}，{messageGroups[to]}：
          </span>
          {text}
          <br />
          <span className="soft">{fate.told === 0 ? '正在送到收件箱' : `${fate.told}人收到，${fate.read}人打开`}</span>
        </p>
      ))}
    </section>
  ) : null
