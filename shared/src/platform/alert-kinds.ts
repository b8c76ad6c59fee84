/** What can fail behind everybody's back. */
export const alertKinds = { job: '定时任务', channel: '消息渠道', request: '接口', deadline: '时限' } as const
export type AlertKind = keyof typeof alertKinds
