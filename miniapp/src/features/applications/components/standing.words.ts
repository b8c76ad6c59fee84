import type { ApplicationMove } from '@tisc/shared/applications/applications.state'

/** What happened, as one tells it to whom it happened. */
const zh: Record<ApplicationMove, string> = {
  submit: '您提交了申请',
  amend: '您改了内容',
  complete: '您补正了',
  withdraw: '您撤回了申请',
  giveBack: '请您补正',
  accept: '已受理，开始评审',
  review: '两位评审员都评完了',
  admit: '通过，已入库',
  refuse: '没有通过',
  lapse: '没有按时补正，申请结束',
}

const en: typeof zh = {
  submit: 'You sent the application',
  amend: 'You changed your answers',
  complete: 'You completed it',
  withdraw: 'You withdrew it',
  giveBack: 'You were asked to complete it',
  accept: 'Accepted for review',
  review: 'Both reviewers have finished',
  admit: 'Accepted; you are in the pool',
  refuse: 'Not accepted',
  lapse: 'Ended: not completed in time',
}

export const moveWords: Record<'zh' | 'en', Readonly<Record<string, string>>> = { zh, en }
