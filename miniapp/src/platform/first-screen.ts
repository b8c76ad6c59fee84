import { isWeapp } from './target'

/**
 * The first screen of a page from the web: the server's HTML holds its text as markup inside `#app` and its data as inert JSON in
 * `<script type="application/json" id="first-screen">{ "operation", "request", "data" }</script>`. The markup stays on screen until the
 * app has drawn the same content, so nothing moves. In WeChat there is none.
 */
export type FirstScreen = { operation: string; request: unknown; data: unknown }

const held = 'first-paint'

const read = (): FirstScreen | undefined => {
  if (isWeapp) return undefined
  const text = document.getElementById('first-screen')?.textContent
  return text ? (JSON.parse(text) as FirstScreen) : undefined
}

let waiting: FirstScreen | undefined

/** Where there is no document yet: what the page is about to be drawn with. */
export const offerFirstScreen = (screen: FirstScreen): void => {
  waiting = screen
}

/** Moves the server's markup out of the app's way and reads its data. Must run before the app is mounted. */
export const holdFirstScreen = (): void => {
  if (isWeapp) return
  const app = document.getElementById('app')
  waiting = read()
  if (!app?.hasChildNodes()) return
  const layer = document.createElement('div')
  layer.id = held
  const scrolled = window.scrollY
  layer.append(...app.childNodes)
  app.before(layer)
  layer.scrollTop = scrolled
}

/** The data the page came with, if it is the answer to this very request. Not yet checked against its schema. */
export const firstScreenOf = <T>(operation: string, request: unknown): T | undefined =>
  waiting?.operation === operation && JSON.stringify(waiting.request) === JSON.stringify(request) ? (waiting.data as T) : undefined

/** Takes the server's markup away: the app's own page is drawn, or it cannot use what came. */
export const releaseFirstScreen = (): void => {
  waiting = undefined
  const layer = isWeapp ? null : document.getElementById(held)
  if (!layer) return
  const page = document.querySelector('.taro_page')
  if (page) page.scrollTop = layer.scrollTop
  layer.remove()
}
