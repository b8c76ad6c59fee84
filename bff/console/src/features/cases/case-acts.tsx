import type { Act } from '@tisc/shared/rights/case.table'
import type { DeskCase } from '@tisc/shared/rights/cases.staff.contract'
import { Button, Space } from 'antd'
import { useState } from 'react'
import { tellOf } from '../../platform/problems'
import { useMay } from '../staff/staff.api'
import { CloseDialog, TextDialog } from './act-dialogs'
import { AssignDialog } from './assign-dialog'
import { actsPlace } from './case-ways'
import { type TextAct, textActs } from './cases.words'
import { FactsDialog } from './facts-dialog'
import { AgreeDialog, OfferDialog } from './hand-over-dialogs'
import { MergeDialog } from './merge-dialog'
import { PassphraseDialog } from './passphrase-dialog'
import { Refusal } from './refusal'
import { SplitDialog } from './split-dialog'
import { StartTrackDialog, TrackDialog } from './track-dialogs'
import { useAct } from './use-act'

const order: Act[] = [
  'reach',
  'miss',
  'track',
  'hand-over',
  'acknowledge',
  'agree',
  'approve',
  'send-back',
  'settle',
  'answer',
  'propose',
  'offer',
  'ask',
  'take-back',
  'close',
  'track-start',
  'say',
  'follow-up',
  'reopen',
  'assign',
  'merge',
  'split',
  'escalate',
  'passphrase',
  'facts',
  'note',
]
const isText = (act: Act): act is TextAct => act in textActs

const nameOf = (act: Act, { owner, tries }: DeskCase): string => {
  if (isText(act)) return textActs[act].name
  if (act === 'miss') return `没接通（第${tries + 1}次）`
  if (act === 'assign') return owner ? '改派' : '分派'
  if (act === 'offer') return '转交部门'
  if (act === 'approve') return '看过了，发给当事人'
  if (act === 'passphrase') return '约定口令'
  if (act === 'track') return '下一步'
  if (act === 'track-start') return '走调解或海外指导'
  if (act === 'merge') return '并入另一个案件'
  if (act === 'split') return '拆成两个案件'
  if (act === 'agree') return '电话里同意了'
  return act === 'close' ? '结案' : '改案情'
}

/** What can be done just now: the next step first. */
export const CaseActs = ({ shown }: { shown: DeskCase }) => {
  const acting = useAct(shown)
  const [open, setOpen] = useState<Act>()
  const mayWrite = useMay('rights.cases')
  const close = () => {
    acting.reset()
    setOpen(undefined)
  }
  if (!mayWrite) return null
  const given = { shown, acting, close }
  const acts = order.filter((act) => shown.may.includes(act))
  const press = (act: Act) => (act === 'miss' || act === 'approve' ? acting.mutate({ do: act }) : setOpen(act))
  return (
    <>
      {!open && acting.error && <Refusal told={tellOf(acting.error)} shown={shown} />}
      <Space wrap id={actsPlace}>
        {acts.map((act, at) => (
          <Button key={act} type={at === 0 ? 'primary' : 'default'} onClick={() => press(act)} loading={acting.isPending && act === 'miss'}>
            {nameOf(act, shown)}
          </Button>
        ))}
      </Space>
      {open && isText(open) && <TextDialog {...given} what={open} />}
      {open === 'assign' && <AssignDialog {...given} />}
      {open === 'track' && <TrackDialog {...given} />}
      {open === 'track-start' && <StartTrackDialog {...given} />}
      {open === 'merge' && <MergeDialog {...given} />}
      {open === 'split' && <SplitDialog {...given} />}
      {open === 'offer' && <OfferDialog {...given} />}
      {open === 'agree' && <AgreeDialog {...given} />}
      {open === 'passphrase' && <PassphraseDialog {...given} />}
      {open === 'close' && <CloseDialog {...given} />}
      {open === 'facts' && <FactsDialog {...given} />}
    </>
  )
}
