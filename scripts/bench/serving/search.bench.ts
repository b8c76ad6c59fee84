import { search } from '@tisc/bff/daily/search/search.service'
import type { Bench, Measure } from '../bench'
import { withBenchDatabase } from './bench-database'
import { median, p95, timeOf } from './figures'
import { fillArticles } from './generated-articles'

const questions = {
  frequent: ['知识产权', '青岛', '企业', '专利', '知识产权 企业', '青岛 企业', '专利 青岛 企业', '知识产权 青岛'],
  medium: ['质押', '保护中心', '质押 企业', '维权援助', '知识产权 质押', '质押 青岛', '地理标志', '维权援助 企业'],
  rare: ['海外纠纷', '海外纠纷 专利', '枇杷', '知识产权 珊瑚', '地理标志 维权援助', '灯塔', '珊瑚 海星', '琥珀'],
  phrase: ['“知识产权保护”', '“保护中心”', '“海外纠纷”', '“知识产权保护” 青岛', '“维权援助” 企业', '“地理标志”'],
  number: ['青政字〔2017〕58号', '〔2019〕103号', '青政字〔2020〕64号', '青政字〔2016〕10号', '〔2018〕2号', '2018'],
}

const rounds = 5

/** Each question's median of five rounds, in which the kinds take turns. */
const measure = async (): Promise<Record<string, number[]>> => {
  const asked = Object.entries(questions).flatMap(([kind, list]) => list.map((q) => ({ kind, q, times: [] as number[] })))
  for (const { q } of asked) await search({ q, limit: 20 })
  for (let round = 0; round < rounds; round++) {
    for (const { q, times } of asked) times.push(await timeOf(() => search({ q, limit: 20 })))
  }
  const ofKind = (kind: string) => asked.filter((one) => one.kind === kind).map(({ times }) => median(times))
  return Object.fromEntries(Object.keys(questions).map((kind) => [kind, ofKind(kind)]))
}

/** Searches over an archive of ten years (of one, unless asked for the large one), in the process that a server would do them in. */
export const bench: Bench = {
  name: 'search',
  run: ({ large, keep }) => {
    const articles = large ? 30_000 : 3_000
    const work = async () => {
      const filling = await timeOf(() => fillArticles(articles, true))
      const byKind = await measure()
      const all = p95(Object.values(byKind).flat())
      return [
        { figure: `${articles} articles made and indexed`, value: filling / 1000, unit: 's' },
        ...Object.entries(byKind).map(([kind, times]): Measure => ({ figure: `${kind}, p95`, value: p95(times), unit: 'ms' })),
        { figure: `all kinds, p95 over ${articles} articles`, value: all, unit: 'ms', limit: '≤ 50', ok: all <= 50 },
      ]
    }
    return withBenchDatabase(`search-${articles}`, work, keep)
  },
}
