import { houseOfItsOwn } from './house-of-its-own'
import type { HouseUnderTest } from './house-under-test'
import { keepAsking } from './keep-asking'
import { until } from './processes'

const { start, leftRunning } = houseOfItsOwn()

/** It stops on a signal, while many ask, and nobody's request is lost. */
const stopsWell = async ({ url, stop }: HouseUnderTest, signal: 'SIGINT' | 'SIGTERM') => {
  const asking = keepAsking(`${url}/readyz`, 20)
  expect(leftRunning().length).toBeGreaterThanOrEqual(3)
  await until('requests are being answered', () => asking.answered > 200, 5_000)
  const { code, took } = await stop(signal)
  await asking.ended
  expect(asking.lost).toEqual([])
  expect(code).toBe(0)
  expect(took).toBeLessThan(10_000)
  expect(leftRunning()).toEqual([])
}

describe('npm start', () => {
  it('lets one do what people with WeChat do, and ends on SIGINT in under 10 seconds: no request lost, nothing left running', async () => {
    const started = await start()
    const desk = /phones and callbacks at (\S+)/.exec(started.printed())?.[1]
    const act = async (name: string) => {
      const body = new URLSearchParams({ act: name, openid: 'simulated-1', template: 'simulated-daily' })
      return (await fetch(`${desk}/act`, { method: 'POST', body })).text()
    }
    expect(await act('begin')).toContain('还没有允许')
    expect(await act('allow')).toContain('还能收到1条')
    // WeChat counts in seconds: what comes in the second of the tap may have been before it.
    let page = ''
    while (!page.includes('您在微信里关闭了这类消息')) page = await act('switch-off')
    expect(page).toContain('微信那边还有0条')
    await stopsWell(started, 'SIGINT')
  })

  it('is ready again on what it left, says what is where, and ends on SIGTERM as well', async () => {
    const started = await start()
    const { url, printed } = started
    expect(printed()).not.toContain('Building')
    expect(printed()).toContain(`App      ${url}\n`)
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    await stopsWell(started, 'SIGTERM')
  })
})
