import { Stop } from '../../steps/stop.mjs'
import { type StartedPage, startPage } from '../../wechat-simulator/start-page'
import type { Check } from '../check'
import { appConfig, pagesOf, weappOf } from './build-files'

/** WeChat renders pages under 1,000 nodes well and takes at most 256 KB at a time. */
const limits = { nodes: 999, update: 256_000 }

/** Every page starts in the simulated logic layer without a network: no error, and something to read. */
export const pagesStart: Check = {
  title: 'WeChat build: every page starts',
  run: async (house) => {
    const dist = weappOf(house)
    const pages = pagesOf(appConfig(dist))
    const problems: string[] = []
    let most = 0
    for (const page of pages) {
      const started = await startPage(dist, page)
      most = Math.max(most, started.nodes)
      problems.push(...problemsOf(started).map((problem) => `${page}: ${problem}`))
    }
    if (problems.length > 0) throw new Stop(`Pages do not start well:\n  ${problems.join('\n  ')}`)
    return `${pages.length} pages, up to ${most} nodes`
  },
}

/** What is wrong with a page that was started. */
export const problemsOf = ({ errors, nodes, text, updates }: StartedPage): string[] => [
  ...errors,
  ...(text.trim() === '' ? ['shows no text'] : []),
  ...(nodes > limits.nodes ? [`${nodes} nodes, over ${limits.nodes}`] : []),
  ...updates.filter((bytes) => bytes > limits.update).map((bytes) => `an update of ${bytes} bytes, over ${limits.update}`),
]
