import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { DeskHours } from '@tisc/shared/applications/hours/hours.staff.contract'
import { App, Button, Form, Input, Space } from 'antd'
import { useState } from 'react'
import { tellOf } from '../../../platform/problems'
import { FormDialog } from '../../../ui/form-dialog'
import { useAskReason } from '../../../ui/use-ask-reason'
import { hoursClient, hoursKey } from './hours.client'
import { type Times, TimesFields } from './times-fields'

const paramsOf = ({ id, dayId }: DeskHours) => ({ id: dayId, entry: id })

/** What can be done with a time: approve it, give it back with the reason, or correct what was approved. */
export const EntrySteps = ({ entry }: { entry: DeskHours }) => {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const again = () => queries.invalidateQueries({ queryKey: hoursKey })
  const settle = (isFor: boolean, say: string) =>
    hoursClient.settleHours({ params: paramsOf(entry), body: { revision: entry.revision, isFor, say } })
  const approve = useMutation({
    mutationFn: () => settle(true, ''),
    onSuccess: again,
    onError: (error) => void message.error(tellOf(error)),
  })
  const giveBack = useAskReason({
    title: `退回${entry.name}${entry.day}的时长`,
    okText: '退回并告诉本人',
    ask: '为什么退回，本人会看到',
    act: (reason) => settle(false, reason),
    done: again,
  })
  const [isCorrecting, setCorrecting] = useState(false)
  if (entry.state === 'approved')
    return (
      <>
        <Button size="small" aria-label={`更正${entry.name}${entry.day}的时长`} onClick={() => setCorrecting(true)}>
          更正
        </Button>
        {isCorrecting && <Correct entry={entry} sent={again} close={() => setCorrecting(false)} />}
      </>
    )
  if (entry.state !== 'waiting') return null
  return (
    <Space>
      <Button
        size="small"
        type="primary"
        loading={approve.isPending}
        aria-label={`认可${entry.name}${entry.day}的时长`}
        onClick={() => approve.mutate()}
      >
        认可
      </Button>
      <Button size="small" aria-label={`退回${entry.name}${entry.day}的时长`} onClick={giveBack.open}>
        退回
      </Button>
      {giveBack.dialog}
    </Space>
  )
}

type Fields = Times & { say: string }

const Correct = ({ entry, sent, close }: { entry: DeskHours; sent: () => unknown; close: () => void }) => (
  <FormDialog<Fields>
    title={`更正${entry.name}${entry.day}的时长`}
    okText="更正并告诉本人"
    initial={{ from: entry.from, to: entry.to, what: entry.what }}
    send={(body) => hoursClient.correctHours({ params: paramsOf(entry), body: { ...body, revision: entry.revision } }).then(sent)}
    close={close}
  >
    <p className="soft">原来写的留在经过里。</p>
    <TimesFields />
    <Form.Item name="say" label="为什么更正，本人会看到" rules={[{ required: true, whitespace: true, message: '请写为什么更正' }]}>
      <Input.TextArea autoSize={{ minRows: 2 }} maxLength={300} />
    </Form.Item>
  </FormDialog>
)
