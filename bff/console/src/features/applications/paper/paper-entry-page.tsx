import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { PaperEntry } from '@tisc/shared/applications/paper/paper.staff.contract'
import { programmes } from '@tisc/shared/applications/programmes'
import type { Answers } from '@tisc/shared/forms/answer.schema'
import { questionsOf } from '@tisc/shared/forms/sections'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { App, Button, Descriptions, Space } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { tellOf } from '../../../platform/problems'
import { Failure } from '../../../ui/failure'
import { momentText } from '../../../ui/moments'
import { Page } from '../../../ui/page'
import { State } from '../../../ui/state'
import { Waiting } from '../../../ui/waiting'
import { textOfAnswer } from '../answers'
import { CodeDialog, SignatureDialog } from './confirm-dialogs'
import { paperApi, paperKey } from './paper.client'
import { PaperForm } from './paper-form'

/** A paper form as it was typed in: to be read through with whose it is, mended, and confirmed. */
export const PaperEntryPage = () => {
  const { id = '' } = useParams()
  const [isChanging, setChanging] = useState(false)
  const found = useQuery({ queryKey: paperKey(id), queryFn: () => paperApi.openPaper({ params: { id } }) })
  if (found.error) return <Failure error={found.error} again={found.refetch} />
  if (!found.data) return <Waiting />
  const { name, programme, by, at } = found.data
  return (
    <Page
      title={isChanging ? `改${name}的纸质申请` : `核对${name}的纸质申请`}
      hint={`${programmes[programme].title.zh}，${by}${momentText(at)}录入`}
      actions={!isChanging && <Ways entry={found.data} change={() => setChanging(true)} />}
    >
      {isChanging ? (
        <PaperForm programme={programme} entry={found.data} saved={() => setChanging(false)} />
      ) : (
        <>
          <p style={{ marginBottom: 12 }}>
            <State tone="waiting">还没有确认，不算数</State>　请和本人对着纸质表念一遍；确认以后才立为申请，期限从那时算起。
          </p>
          <Checked entry={found.data} />
        </>
      )}
    </Page>
  )
}

const Checked = ({ entry: { programme, answers } }: { entry: PaperEntry }) => {
  const today = shanghaiDay(new Date())
  return (
    <Descriptions
      bordered
      size="small"
      column={1}
      items={questionsOf(programmes[programme].sections(today))
        .filter(({ kind }) => kind !== 'files')
        .map((question) => ({
          key: question.key,
          label: question.ask.zh,
          children: <bdi style={{ whiteSpace: 'pre-wrap' }}>{textOfAnswer(question, (answers as Answers)[question.key], today)}</bdi>,
        }))}
    />
  )
}

const Ways = ({ entry, change }: { entry: PaperEntry; change: () => void }) => {
  const { message, modal } = App.useApp()
  const [open, setOpen] = useState<'code' | 'signature'>()
  const go = useNavigate()
  const queries = useQueryClient()
  const drop = useMutation({
    mutationFn: () => paperApi.dropPaper({ params: { id: entry.id } }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['applications', 'paper'], exact: true })
      return go('/applications/paper')
    },
    onError: (error) => void message.error(tellOf(error)),
  })
  const askDrop = () =>
    void modal.confirm({
      title: `删除录入的${entry.name}的纸质申请`,
      content: '没有确认过，不会留下什么；纸质表还在您手里。',
      okText: '删除',
      cancelText: '留着',
      okButtonProps: { danger: true },
      onOk: () => drop.mutateAsync().catch(() => undefined),
    })
  const close = () => setOpen(undefined)
  return (
    <Space wrap>
      <Button danger onClick={askDrop}>
        删除
      </Button>
      <Button onClick={change}>改</Button>
      <Button onClick={() => setOpen('signature')}>用签字的纸质表确认</Button>
      {entry.isMobile && (
        <Button type="primary" onClick={() => setOpen('code')}>
          用短信验证码确认
        </Button>
      )}
      {open === 'code' && <CodeDialog entry={entry} close={close} />}
      {open === 'signature' && <SignatureDialog entry={entry} close={close} />}
    </Space>
  )
}
