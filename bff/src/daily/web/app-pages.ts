import type { webContract } from '@tisc/shared/daily/web.contract'
import { type Site, showApp } from './web.service'

/** A page that the app draws by itself: its title, its address, and whether search engines shall leave it out. */
type AppPage = readonly [title: string, address: string, hidden?: 'hidden']

const hidden = 'hidden'

const pages = {
  showPreview: ['预览', '/daily/preview', hidden],
  showArchive: ['往期', '/daily/archive'],
  showSearch: ['搜索', '/daily/search', hidden],
  showMe: ['我的', '/me', hidden],
  showKept: ['收藏与读过的', '/me/kept', hidden],
  showSettings: ['设置', '/me/settings', hidden],
  showSignIn: ['登录', '/sign-in', hidden],
  showProfile: ['个人资料', '/me/profile', hidden],
  showPhone: ['手机号', '/me/phone', hidden],
  showSessions: ['登录的设备', '/me/sessions', hidden],
  showPrivacy: ['同意与隐私', '/me/privacy', hidden],
  showMyData: ['我的数据', '/me/data', hidden],
  showOrganisations: ['我的单位', '/me/organisations', hidden],
  showOrganisation: ['单位', '/me/organisations', hidden],
  showNewOrganisation: ['登记或加入单位', '/me/new-organisation', hidden],
  showInbox: ['消息', '/messages', hidden],
  showMessage: ['消息', '/messages', hidden],
  showSubscriptions: ['订阅和消息设置', '/me/subscriptions', hidden],
  showUnsubscribePage: ['退订', '/messages/unsubscribe', hidden],
  showConfirmEmail: ['确认邮箱', '/messages/email', hidden],
  showRights: ['维权援助', '/rights'],
  showCallBack: ['请给我回电', '/rights/call-back'],
  showFile: ['网上立案', '/rights/file'],
  showFileForm: ['网上立案', '/rights/file/form'],
  showFollowCase: ['用编号查进度', '/rights/follow'],
  showAdvice: ['先做什么', '/rights/advice'],
  showOwnCases: ['我的案件', '/me/cases', hidden],
  showOwnCase: ['我的案件', '/me/cases', hidden],
  showTrainings: ['培训', '/trainings'],
  showTraining: ['培训', '/trainings', hidden],
  showSignUp: ['报名', '/trainings', hidden],
  showSignUpGroup: ['给同事报名', '/trainings', hidden],
  showGroups: ['单位的报名', '/me/groups', hidden],
  showBookings: ['我的培训', '/me/trainings', hidden],
  showTicket: ['签到码', '/me/trainings', hidden],
  showFeedback: ['说说这场培训', '/me/trainings', hidden],
  showCheckIn: ['签到', '/check-in', hidden],
  showCertificates: ['我的证书', '/me/certificates', hidden],
  showCertificatePage: ['核对证书', '/certificates', hidden],
  showCredits: ['我的学时', '/me/credits', hidden],
  showApplications: ['专家和志愿者申请', '/applications'],
  showApplying: ['填申请', '/applications', hidden],
  showApplication: ['申请进度', '/me/applications', hidden],
  showAmend: ['修改申请', '/me/applications', hidden],
  showPoolPlace: ['我在库里', '/me/pool', hidden],
  showPoolOwn: ['时间和回避', '/me/pool', hidden],
  showPoolFacts: ['单位和专长', '/me/pool', hidden],
  showDirectory: ['专家和志愿者名录', '/experts', hidden],
  showPoolHours: ['志愿服务时长', '/me/pool', hidden],
  showPoolInvitation: ['案件邀请', '/me/pool', hidden],
  showNotices: ['公示', '/notices', hidden],
  showReceipt: ['核对回执', '/receipts'],
  showCalendar: ['日历订阅', '/me/calendar', hidden],
  showBooking: ['我的报名', '/me/trainings', hidden],
  showDigest: ['日刊摘要', '/daily/digests', hidden],
  showAbout: ['关于', '/about'],
} satisfies Partial<Record<keyof typeof webContract, AppPage>>

/** The handlers of all pages of which the server has nothing to say but their titles. */
export const shells = (site: Site) =>
  Object.fromEntries(
    Object.entries<AppPage>(pages).map(([name, [title, address, isHidden]]) => [
      name,
      () => showApp(site, title, address, isHidden !== undefined),
    ]),
  ) as Record<keyof typeof pages, () => ReturnType<typeof showApp>>
