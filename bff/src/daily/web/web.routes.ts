import { webContract } from '@tisc/shared/daily/web.contract'
import { type ErrorRequestHandler, type RequestHandler, Router } from 'express'
import { type Mounting, mount } from '../../platform/mount'
import { ProblemError } from '../../platform/problem-error'
import { staticFiles } from '../../platform/static-files'
import { readBuiltApp } from './built-app'
import { pageHtml, wordsHtml } from './page.html'
import { getRobots, getSitemap, getTopicsSitemap, getYearSitemap } from './sitemap.service'
import { type Site, showApp, showArticle, showFeed, showIssue, showTopic } from './web.service'

const pages = (site: Site, mounting: Mounting) => {
  const { publicUrl } = site
  return mount(
    webContract,
    {
      showHome: () => showFeed(site),
      showFeed: () => showFeed(site),
      showArticle: ({ params }) => showArticle(site, params.id),
      showIssue: ({ params }) => showIssue(site, params.serial),
      showTopic: ({ params }) => showTopic(site, params.topic),
      showPreview: () => showApp(site, '预览', '/daily/preview', true),
      showArchive: () => showApp(site, '往期', '/daily/archive'),
      showSearch: () => showApp(site, '搜索', '/daily/search', true),
      showMe: () => showApp(site, '我的', '/me', true),
      showKept: () => showApp(site, '收藏与读过的', '/me/kept', true),
      showSettings: () => showApp(site, '设置', '/me/settings', true),
      showSignIn: () => showApp(site, '登录', '/sign-in', true),
      showProfile: () => showApp(site, '个人资料', '/me/profile', true),
      showPhone: () => showApp(site, '手机号', '/me/phone', true),
      showSessions: () => showApp(site, '登录的设备', '/me/sessions', true),
      showPrivacy: () => showApp(site, '同意与隐私', '/me/privacy', true),
      showMyData: () => showApp(site, '我的数据', '/me/data', true),
      showOrganisations: () => showApp(site, '我的单位', '/me/organisations', true),
      showOrganisation: () => showApp(site, '单位', '/me/organisations', true),
      showNewOrganisation: () => showApp(site, '登记或加入单位', '/me/new-organisation', true),
      showInbox: () => showApp(site, '消息', '/messages', true),
      showMessage: () => showApp(site, '消息', '/messages', true),
      showSubscriptions: () => showApp(site, '订阅和消息设置', '/me/subscriptions', true),
      showUnsubscribePage: () => showApp(site, '退订', '/messages/unsubscribe', true),
      showConfirmEmail: () => showApp(site, '确认邮箱', '/messages/email', true),
      showRights: () => showApp(site, '维权援助', '/rights'),
      showCallBack: () => showApp(site, '请给我回电', '/rights/call-back'),
      showFollowCase: () => showApp(site, '用编号查进度', '/rights/follow'),
      showAdvice: () => showApp(site, '先做什么', '/rights/advice'),
      showOwnCases: () => showApp(site, '我的案件', '/me/cases', true),
      showOwnCase: () => showApp(site, '我的案件', '/me/cases', true),
      showTrainings: () => showApp(site, '培训', '/trainings'),
      showTraining: () => showApp(site, '培训', '/trainings', true),
      showSignUp: () => showApp(site, '报名', '/trainings', true),
      showSignUpGroup: () => showApp(site, '给同事报名', '/trainings', true),
      showGroups: () => showApp(site, '单位的报名', '/me/groups', true),
      showBookings: () => showApp(site, '我的培训', '/me/trainings', true),
      showTicket: () => showApp(site, '签到码', '/me/trainings', true),
      showCheckIn: () => showApp(site, '签到', '/check-in', true),
      showCertificates: () => showApp(site, '我的证书', '/me/certificates', true),
      showCertificatePage: () => showApp(site, '核对证书', '/certificates', true),
      showCredits: () => showApp(site, '我的学时', '/me/credits', true),
      showApplications: () => showApp(site, '专家和志愿者申请', '/applications'),
      showApply: ({ params }) => showApp(site, '申请', `/applications/${params.programme}`),
      showApplying: () => showApp(site, '填申请', '/applications', true),
      showApplication: () => showApp(site, '申请进度', '/me/applications', true),
      showAmend: () => showApp(site, '修改申请', '/me/applications', true),
      showReceipt: () => showApp(site, '核对回执', '/receipts'),
      showCalendar: () => showApp(site, '日历订阅', '/me/calendar', true),
      showBooking: () => showApp(site, '我的报名', '/me/trainings', true),
      showDigest: () => showApp(site, '日刊摘要', '/daily/digests', true),
      showAbout: () => showApp(site, '关于', '/about'),
      getSitemap: () => getSitemap(publicUrl),
      getTopicsSitemap: () => getTopicsSitemap(publicUrl),
      getYearSitemap: ({ params }) => getYearSitemap(publicUrl, params.year),
      getRobots: () => getRobots(publicUrl),
    },
    mounting,
  )
}

/** The desk's preview is the one page of ours that may stand in a frame: the console's. */
const framedByConsole: RequestHandler = (_req, res, next) => {
  const policy = String(res.getHeader('Content-Security-Policy')).replace("frame-ancestors 'none'", "frame-ancestors 'self'")
  res.set({ 'Content-Security-Policy': policy, 'X-Frame-Options': 'SAMEORIGIN' })
  next()
}

/** Addresses that programs ask: they get problem+json whatever they accept. */
const forPrograms = /^\/(api|feeds|calendars|console|sitemaps)(\/|$)/

/** A person at a wrong address gets a page that says so; the app draws its own over it. */
const missingPage =
  ({ app, publicUrl }: Site): ErrorRequestHandler =>
  (error, req, res, next) => {
    const isMissing = error instanceof ProblemError && error.kind === 'not-found'
    const isPerson = ['GET', 'HEAD'].includes(req.method) && !forPrograms.test(req.path) && req.accepts('json', 'html') === 'html'
    if (!app || !isMissing || !isPerson) return next(error)
    const head = { title: '没有找到', description: '这个地址没有内容', address: publicUrl + req.path, hidden: true }
    const text = pageHtml(app, head, wordsHtml('没有找到这个页面', '地址可能写错了，或者内容从来没有发布过。'))
    res.status(404).set('Cache-Control', 'no-store').type('html').send(text)
  }

/** The web app: its files, its pages, and the page for what is missing, which must stand behind every other route. */
export const webRoutes = (mounting: Mounting, h5Folder: string) => {
  const site = { publicUrl: mounting.publicUrl, app: readBuiltApp(h5Folder) }
  return {
    pages: Router().use(staticFiles(h5Folder)).use('/daily/preview', framedByConsole).use(pages(site, mounting)),
    missing: missingPage(site),
  }
}
