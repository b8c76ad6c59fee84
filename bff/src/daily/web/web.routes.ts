import { webContract } from '@tisc/shared/daily/web.contract'
import { type ErrorRequestHandler, type RequestHandler, Router } from 'express'
import { type Mounting, mount } from '../../platform/mount'
import { ProblemError } from '../../platform/problem-error'
import { staticFiles } from '../../platform/static-files'
import { shells } from './app-pages'
import { readBuiltApp } from './built-app'
import { pageHtml, wordsHtml } from './page.html'
import { getRobots, getSitemap, getTopicsSitemap, getYearSitemap } from './sitemap.service'
import { type Site, showApp, showArticle, showFeed, showIssue, showTopic } from './web.service'

const pages = (site: Site, mounting: Mounting) => {
  const { publicUrl } = site
  return mount(
    webContract,
    {
      ...shells(site),
      showHome: () => showFeed(site),
      showFeed: () => showFeed(site),
      showArticle: ({ params }) => showArticle(site, params.id),
      showIssue: ({ params }) => showIssue(site, params.serial),
      showTopic: ({ params }) => showTopic(site, params.topic),
      showApply: ({ params }) => showApp(site, '申请', `/applications/${params.programme}`),
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
