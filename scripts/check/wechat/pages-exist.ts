import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Stop } from '../../steps/stop.mjs'
import type { Check } from '../check'
import { appConfig, pagesOf, weappOf } from './build-files'

/** Every page and icon that app.json names is in the build. */
export const pagesExist: Check = {
  title: 'WeChat build: pages and icons',
  run: async (house) => {
    const dist = weappOf(house)
    const config = appConfig(dist)
    const pages = pagesOf(config)
    const icons = (config.tabBar?.list ?? []).flatMap(({ iconPath, selectedIconPath }) =>
      [iconPath, selectedIconPath].filter((icon) => icon !== undefined),
    )
    const bar = config.tabBar?.custom ? ['custom-tab-bar/index.js', 'custom-tab-bar/index.wxml', 'custom-tab-bar/index.json'] : []
    const named = [...pages.flatMap((page) => ['js', 'json', 'wxml'].map((kind) => `${page}.${kind}`)), ...icons, ...bar]
    const missing = named.filter((file) => !existsSync(join(dist, file)))
    if (missing.length > 0) throw new Stop(`app.json names what the build has not:\n  ${missing.join('\n  ')}`)
    return `${pages.length} pages, ${icons.length} icons`
  },
}
