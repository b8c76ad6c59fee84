import type { CaseState } from '@tisc/shared/rights/case.table'
import type { Outcome } from '@tisc/shared/rights/case.words'
import type { DueKind } from '@tisc/shared/rights/due'
import type { EntryKind } from '@tisc/shared/rights/rights.schema'

type Words = {
  states: Record<CaseState, string>
  entries: Record<EntryKind, string>
  due: Record<DueKind, string>
  outcomes: Record<Outcome, string>
}

const zh: Words = {
  states: {
    received: '等着分给承办人',
    assigned: '等着联系您',
    working: '正在办',
    asked: '轮到您',
    handed: '转交给部门了，等对方签收',
    answered: '已经答复',
    closed: '已经结案',
  },
  entries: {
    received: '收到，立案',
    assigned: '分给承办人',
    missed: '打了电话，没有接通',
    'slot-asked': '三次没有接通，请您另选时间',
    'slot-chosen': '您选了新的时间',
    reached: '电话接通',
    asked: '请您回答',
    replied: '您的回答',
    said: '您的留言',
    told: '承办人的话',
    offered: '请您决定要不要转交',
    agreed: '您同意转交',
    declined: '您不同意转交',
    handed: '转交给部门',
    acknowledged: '部门签收了',
    'taken-back': '部门没有签收，回到承办人',
    answered: '中心答复',
    closed: '结案',
    withdrawn: '您撤回了案件',
    reopened: '重新打开',
    'followed-up': '回访',
    rated: '您评了分',
    proposed: '',
    'sent-back': '',
    escalated: '',
    settled: '',
    passphrase: '',
    facts: '',
    note: '',
  },
  due: {
    assign: '分给承办人',
    call: '给您打电话',
    contact: '第一次联系您',
    person: '等您到',
    acknowledge: '等部门签收',
    answer: '答复',
    close: '您没有别的问题就结案',
    'follow-up': '回访',
  },
  outcomes: { advised: '已经答复', settled: '问题解决了', elsewhere: '请找别的部门', withdrawn: '您撤回了' },
}

const en: Words = {
  states: {
    received: 'Waits for an officer',
    assigned: 'We are about to contact you',
    working: 'Being worked on',
    asked: 'Your turn',
    handed: 'Passed on to an office, which has yet to confirm it',
    answered: 'Answered',
    closed: 'Closed',
  },
  entries: {
    received: 'Received as a case',
    assigned: 'An officer has it',
    missed: 'We called and did not reach you',
    'slot-asked': 'Three calls missed: choose another time',
    'slot-chosen': 'You chose another time',
    reached: 'We talked',
    asked: 'You are asked',
    replied: 'Your answer',
    said: 'Your message',
    told: 'A word from the officer',
    offered: 'You are asked whether to pass it on',
    agreed: 'You agreed to pass it on',
    declined: 'You did not agree to pass it on',
    handed: 'Passed on to the office',
    acknowledged: 'The office has confirmed it',
    'taken-back': 'Not confirmed by the office: back to the officer',
    answered: 'The centre’s answer',
    closed: 'Closed',
    withdrawn: 'You withdrew the case',
    reopened: 'Reopened',
    'followed-up': 'Follow-up call',
    rated: 'You rated it',
    proposed: '',
    'sent-back': '',
    escalated: '',
    settled: '',
    passphrase: '',
    facts: '',
    note: '',
  },
  due: {
    assign: 'An officer takes it',
    call: 'We call you',
    contact: 'First contact',
    person: 'We wait for you until',
    acknowledge: 'The office confirms it',
    answer: 'Answer',
    close: 'Closed unless you have more questions',
    'follow-up': 'Follow-up call',
  },
  outcomes: { advised: 'Answered', settled: 'Solved', elsewhere: 'Another office is responsible', withdrawn: 'You withdrew it' },
}

/** What a case's states, steps and deadlines are called on the phone. */
export const caseWords = { zh, en }
