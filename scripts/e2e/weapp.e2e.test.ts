import { appConfig, pagesOf, weappOf } from '../check/wechat/build-files'
import { problemsOf } from '../check/wechat/pages-start'
import { house } from '../house'
import { type StartOptions, startPage } from '../wechat-simulator/start-page'
import type { WxRequest } from '../wechat-simulator/wx'
import { base } from './phone'
import { places } from './places'

const dist = weappOf(house)

/** The simulator's network: the house under test, whatever host the build was made for. */
const answer: StartOptions['answer'] = async ({ url, method = 'GET', header = {}, data }: WxRequest) => {
  const { pathname, search } = new URL(url)
  const body = data === undefined || method === 'GET' ? {} : { body: JSON.stringify(data) }
  const response = await fetch(`${base()}${pathname}${search}`, { method, headers: header, ...body })
  return { statusCode: response.status, data: await response.json(), header: Object.fromEntries(response.headers) }
}

describe('the WeChat build against the running house', () => {
  it('shows its first screen after one request', async () => {
    const [first = ''] = appConfig(dist).pages
    const page = await startPage(dist, first, { answer })
    expect(problemsOf(page)).toEqual([])
    expect(page.requests.map((url) => new URL(url).pathname)).toEqual(['/api/daily/articles'])
  })

  it('starts every page with real content, under 1,000 nodes', async () => {
    const query = Object.assign({}, ...(await places()).map(({ parameters }) => parameters))
    const pages = pagesOf(appConfig(dist))
    const problems: string[] = []
    for (const page of pages)
      problems.push(...problemsOf(await startPage(dist, page, { answer, query })).map((problem) => `${page}: ${problem}`))
    expect(pages.length).toBeGreaterThan(5)
    expect(problems).toEqual([])
  })
})
