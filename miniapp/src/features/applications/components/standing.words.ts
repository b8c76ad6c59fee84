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
  approve: '通过，等您同意公示',
  publish: '您同意公示，公示开始',
  unpublish: '您撤回同意，公示取下',
  enrol: '公示期满，已入库',
  uphold: '异议成立，没有通过',
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
  approve: 'Accepted; the public notice needs your consent',
  publish: 'You agreed, and the public notice began',
  unpublish: 'You took your consent back, and the notice came down',
  enrol: 'The public notice is over; you are in the pool',
  uphold: 'An objection was upheld; not accepted',
  refuse: 'Not accepted',
  lapse: 'Ended: not completed in time',
}

export const moveWords: Record<'zh' | 'en', Readonly<Record<string, string>>> = { zh, en }
