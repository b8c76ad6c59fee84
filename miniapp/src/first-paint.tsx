import { getCurrentInstance } from '@tarojs/taro'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import FeedPage from './features/daily/pages/feed'
import ArticlePage from './features/daily/reading/pages/article'
import IssuePage from './features/daily/reading/pages/issue'
import TopicPage from './features/daily/reading/pages/topic'
import { type FirstScreen, offerFirstScreen } from './platform/first-screen'

const pages = { feed: FeedPage, article: ArticlePage, issue: IssuePage, topic: TopicPage }

/**
 * Draws a page as the app will draw it first, for the HTML that the server sends: readable at once and without scripts, taken over without
 * a shift. Built for Node by `build/first-paint.mjs`; the server loads what was built and never this source.
 */
export const firstPaint = (page: keyof typeof pages, params: Record<string, string>, screen: FirstScreen): string => {
  offerFirstScreen(screen)
  Object.assign(getCurrentInstance(), { router: { params } })
  return renderToStaticMarkup(createElement(pages[page]))
}
