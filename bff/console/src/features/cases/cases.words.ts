import type { Act, CaseState } from '@tisc/shared/rights/case.table'
import type { DueKind } from '@tisc/shared/rights/due'
import type { CaseView } from '@tisc/shared/rights/queue/queue.contract'
import type { EntryKind } from '@tisc/shared/rights/rights.schema'
import type { Tone } from '../../ui/state'

export const viewNames: Record<CaseView, string> = {
  open: '全部在办',
  mine: '我的',
  unassigned: '未分派',
  escalated: '请主管看',
  asked: '等当事人',
  closed: '已结案',
}

export const stateNames: Record<CaseState, { tone: Tone; words: string }> = {
  received: { tone: 'warning', words: '未分派' },
  assigned: { tone: 'open', words: '等联系' },
  working: { tone: 'open', words: '在办' },
  asked: { tone: 'waiting', words: '等当事人' },
  handed: { tone: 'waiting', words: '已转交，等签收' },
  answered: { tone: 'done', words: '已答复' },
  closed: { tone: 'ended', words: '已结案' },
}

export const dueNames: Record<DueKind, string> = {
  assign: '分派承办人',
  call: '回电',
  contact: '第一次联系',
  person: '等当事人答复',
  acknowledge: '等部门签收',
  answer: '答复',
  step: '调解或海外指导的下一步',
  close: '没有异议就结案',
  'follow-up': '回访',
}

export const entryNames: Record<EntryKind, string> = {
  received: '收到，立案',
  assigned: '分派给',
  missed: '打电话，没有接通',
  'slot-asked': '第三次没有接通，请当事人另选时间',
  'slot-chosen': '当事人选了新的时间',
  reached: '电话接通',
  asked: '请当事人回答',
  replied: '当事人回答',
  said: '当事人留言',
  told: '给当事人留言',
  offered: '请当事人决定要不要转交',
  agreed: '同意转交',
  declined: '当事人不同意转交',
  handed: '转交',
  acknowledged: '部门签收',
  'taken-back': '没有签收，回到承办人',
  answered: '答复',
  closed: '结案',
  withdrawn: '当事人撤回',
  reopened: '重新打开',
  track: '调解或海外指导',
  merged: '并入另一个案件',
  absorbed: '另一个案件并入这里',
  released: '并入的案件分开了',
  concluded: '一起办理的案件结案了',
  split: '拆出第二个案件',
  'split-off': '从另一个案件分出来',
  'followed-up': '回访',
  rated: '当事人评分',
  proposed: '提交复核的答复',
  'sent-back': '复核后退回',
  escalated: '请主管看',
  settled: '主管处理了',
  passphrase: '约定了口令',
  facts: '改了案情',
  note: '内部记录',
}

/** An act that is done with some words: what it is called, what is asked for, who reads it, and beginnings that are often used. */
export type TextAct = Extract<
  Act,
  | 'propose'
  | 'send-back'
  | 'escalate'
  | 'settle'
  | 'hand-over'
  | 'acknowledge'
  | 'take-back'
  | 'reach'
  | 'ask'
  | 'answer'
  | 'reopen'
  | 'follow-up'
  | 'note'
  | 'say'
>
type TextActWords = { name: string; ask: string; reader: 'person' | 'staff'; templates?: string[] }

export const textActs: Record<TextAct, TextActWords> = {
  reach: { name: '接通了', ask: '电话里说了什么（当事人在进度里看得到）', reader: 'person' },
  ask: {
    name: '请当事人补充',
    ask: '请他做什么（当事人看得到，等待期间时限暂停）',
    reader: 'person',
    templates: ['请把权利证书的编号告诉我们。', '请说明在哪里、什么时候发现的。', '请告诉我们您希望怎样解决。'],
  },
  propose: { name: '提交复核', ask: '答复（另一位同事看过才发给当事人）', reader: 'staff' },
  'send-back': { name: '退回修改', ask: '要改什么，当事人看不到', reader: 'staff' },
  escalate: { name: '请主管看', ask: '为什么要主管看，当事人看不到', reader: 'staff' },
  settle: { name: '主管处理', ask: '怎么处理，当事人看不到', reader: 'staff' },
  'hand-over': { name: '转交', ask: '怎样交的、交给谁（当事人看得到）；提交后生成案卷', reader: 'person' },
  acknowledge: { name: '对方已签收', ask: '谁签收的、对方的编号和联系方式（当事人看得到）', reader: 'person' },
  'take-back': { name: '收回来办', ask: '为什么收回（当事人看得到）', reader: 'person' },
  answer: { name: '答复', ask: '答复（当事人看得到）', reader: 'person' },
  say: { name: '给当事人留言', ask: '留言（当事人看得到）', reader: 'person', templates: ['我们正在核对，有结果马上告诉您。'] },
  reopen: { name: '重新打开', ask: '为什么重新打开（当事人看得到）', reader: 'person' },
  'follow-up': { name: '记回访', ask: '回访时当事人怎么说（当事人看得到）', reader: 'person' },
  note: { name: '记内部备注', ask: '内部记录，当事人看不到', reader: 'staff' },
}
