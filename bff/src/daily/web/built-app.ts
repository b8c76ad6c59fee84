import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

/** What the app's first request on a page would be, and its answer. */
export type FirstScreen = { operation: string; request: unknown; data: unknown }
export type PaintedPage = 'feed' | 'article' | 'issue' | 'topic'

/** The built H5 app. */
export type BuiltApp = {
  /** Its one page. */
  page: string
  /** What the app will show first, as markup. */
  paint: (page: PaintedPage, params: Record<string, string>, screen: FirstScreen) => string
  /** Addresses of style sheets that this markup needs and the page does not link: those of parts that the app loads later. */
  stylesFor: (markup: string) => string[]
}

const classesIn = (css: string): Set<string> => new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name))
const classesOf = (markup: string): string[] => [...markup.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '))

const readStyles = (folder: string) =>
  (existsSync(join(folder, 'css')) ? readdirSync(join(folder, 'css')) : [])
    .filter((name) => name.endsWith('.css'))
    .map((name) => ({ address: `/css/${name}`, classes: classesIn(readFileSync(join(folder, 'css', name), 'utf8')) }))

/** Reads the app from the folder it was built to, and `first-paint.cjs` from beside it; nothing when it is not built. */
export const readBuiltApp = (folder: string): BuiltApp | undefined => {
  const painter = resolve(folder, '../first-paint.cjs')
  if (!existsSync(join(folder, 'index.html')) || !existsSync(painter)) return undefined
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const { firstPaint } = createRequire(painter)(painter) as { firstPaint: BuiltApp['paint'] }
  const styles = readStyles(folder)
  const linked = new Set(styles.filter(({ address }) => page.includes(address)).flatMap(({ classes }) => [...classes]))
  return {
    page,
    paint: firstPaint,
    stylesFor: (markup) => {
      const needed = classesOf(markup).filter((name) => !linked.has(name))
      return styles.filter(({ classes }) => needed.some((name) => classes.has(name))).map(({ address }) => address)
    },
  }
}
