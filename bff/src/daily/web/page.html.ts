import { type FeedFormat, feedAddress, feedFormats } from '@tisc/shared/daily/feeds.contract'
import { attributes, escapeHtml, scriptJson } from '@tisc/shared/platform/html'
import type { BuiltApp, FirstScreen } from './built-app'

/** What a page says of itself to search engines and to those who share it. `address` is whole. */
export type Head = {
  title: string
  description: string
  address: string
  /** Open Graph's further properties, and schema.org's description. */
  properties?: Record<string, string | undefined>
  linkedData?: Record<string, unknown>
  /** The feed of this topic comes before the whole one. */
  topic?: { key: string; name: string }
  hidden?: boolean
}

const siteName = 'TISC青岛日刊'

const tag = (name: string, given: Record<string, string | undefined>): string => `<${name}${attributes(given)}>`

const feedLinks = (topic?: { key: string; name: string }): string[] =>
  (Object.keys(feedFormats) as FeedFormat[]).map((format) =>
    tag('link', {
      rel: 'alternate',
      type: feedFormats[format].media,
      title: `${topic ? `${topic.name} · ` : ''}${siteName}（${feedFormats[format].name}）`,
      href: feedAddress(format, topic?.key),
    }),
  )

const headHtml = ({ title, description, address, properties = {}, linkedData, topic, hidden }: Head): string => {
  const openGraph = {
    'og:site_name': siteName,
    'og:type': 'website',
    'og:locale': 'zh_CN',
    'og:title': title,
    'og:description': description,
    'og:url': address,
    ...properties,
  }
  return [
    `<title>${escapeHtml(title === siteName ? title : `${title} · ${siteName}`)}</title>`,
    tag('meta', { name: 'description', content: description }),
    hidden ? tag('meta', { name: 'robots', content: 'noindex' }) : tag('link', { rel: 'canonical', href: address }),
    ...Object.entries(openGraph).flatMap(([property, content]) => (content === undefined ? [] : [tag('meta', { property, content })])),
    ...(topic ? feedLinks(topic) : []),
    ...feedLinks(),
    ...(linkedData ? [`<script type="application/ld+json">${scriptJson(linkedData)}</script>`] : []),
  ].join('')
}

/** Where the built page is filled in. */
const title = /<title>.*?<\/title>/s
const mount = '<div id="app"></div>'

/** The app's page with its head, its first screen as markup inside the app's place, and the same as data. */
export const pageHtml = (app: BuiltApp, head: Head, markup = '', screen?: FirstScreen): string => {
  const styles = app.stylesFor(markup).map((href) => tag('link', { rel: 'stylesheet', href }))
  const data = screen ? `<script type="application/json" id="first-screen">${scriptJson(screen)}</script>` : ''
  // Replacements are functions: a text with `$&` in it must stay as it is.
  return app.page
    .replace(title, () => headHtml(head))
    .replace('</head>', () => `${styles.join('')}</head>`)
    .replace(mount, () => `<div id="app">${markup}</div>${data}`)
}

/** A page of a few words, for what is missing. */
export const wordsHtml = (heading: string, text: string): string =>
  `<main><h1>${escapeHtml(heading)}</h1><p>${escapeHtml(text)}</p><p><a href="/daily">去看日刊</a></p></main>`

/** The page when the app has not been built. */
export const unbuiltHtml =
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>TISC青岛日刊</title></head><body><main><h1>网页版还没有构建</h1>' +
  '<p>运行 <code>npm start</code>，或者 <code>npm run build:h5 -w miniapp</code>，然后重新启动服务。接口文档在 <a href="/api/docs/">/api/docs</a>。</p></main></body></html>'
