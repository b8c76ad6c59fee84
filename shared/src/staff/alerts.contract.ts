import '../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../platform/contract'
import { id, instant } from '../platform/fields'

/** What the jobs and channels are called at the desk; what has no word here is shown by its own name. */
export const jobWords = {
  'publish what is due': '到点发布',
  'announce digests': '日刊摘要通知',
  'take up events': '接收要通知的事',
  'lay down recipients': '排好收件人',
  'send messages': '发送消息',
  'forget old messages': '清理过期消息',
  'write what was counted': '记下统计数',
  'prune the audit log': '清理到期的操作记录',
  'erase accounts that were left': '删除注销的账号',
  'forget unanswered invitations': '清理没有回应的邀请',
  'tell who has no account': '通知由单位报名的人',
  'bring lists in line with merged accounts': '合并账号以后核对座位',
  'pass offered seats on': '把没人要的名额给下一位',
  'tell phones of news in cases': '案件进展发短信通知',
  'watch deadlines of cases': '盯案件时限',
  'take back cases that were not acknowledged': '把对方没有签收的案件退回承办人',
  'forget old cases': '清理到期的案件',
  'forget old case drafts': '清理没有提交的案件',
  'issue certificates': '发培训证书',
  'forget past days of trainings': '清理过去的签到记录',
  'ask how trainings were': '请到场的人填反馈',
  'remind of sessions': '培训开始前提醒',
  'forget old bookings': '清理到期的报名记录',
  'watch deadlines of applications': '盯申请时限，到期前提醒',
  'end applications that were not completed': '没有按时补正的申请到期',
  'forget old applications': '清理到期的申请',
  'enrol whose public notice is over': '公示期满入库',
  'remind members of the pool of their term': '提醒专家任期快到',
  'settle invitations of experts': '专家邀请到期和结案',
  'sweep files that nobody kept': '清理没有提交的文件',
  'draw clean copies of videos': '制作可以看的视频副本',
  'move articles of what was merged': '搬合并后的文章',
} as const
export type JobName = keyof typeof jobWords

/** What can fail, in the staff's words: the jobs and the channels. */
export const alertWords: Readonly<Record<string, string>> = {
  ...jobWords,
  applications: '有申请超过时限',
  cases: '有案件超过时限',
  email: '邮件',
  sms: '短信',
  wechat: '微信订阅消息',
}

/** Something that failed: never with a value of somebody's, only what, since when, how often, and where to look in the log. */
export const alert = z.object({
  id,
  kind: z.string(),
  what: z.string(),
  reason: z.string(),
  since: instant,
  last: instant,
  times: z.int(),
  /** The request, or the run of a job, as the log names it. */
  requestId: z.string().optional(),
  resolved: z.object({ at: instant, by: z.string().optional() }).optional(),
})
export type Alert = z.infer<typeof alert>

const alerts = { staff: 'alerts' } as const

/** What failed and whether it works again. */
export const alertsContract = defineContract({
  listAlerts: {
    method: 'GET',
    path: '/api/staff/alerts',
    access: alerts,
    success: 200,
    response: z.object({ open: z.int(), items: z.array(alert) }),
    background: true,
    summary: 'What fails now, then what failed in the last seven days',
  },
  resolveAlert: {
    method: 'POST',
    path: '/api/staff/alerts/:id/resolve',
    access: alerts,
    params: z.strictObject({ id }),
    success: 200,
    response: alert,
    summary: 'Somebody has dealt with it; when it fails again there is a new one',
  },
})
