import type { Client } from '@tisc/shared/platform/client'
import { settingsContract } from '@tisc/shared/settings/settings.contract'
import { alertsContract } from '@tisc/shared/staff/alerts.contract'
import { noteFailure, watched } from '../src/platform/alerts/alerts'
import { Settings } from '../src/settings/setting.model'
import { problemOf, startTestApp } from './app'
import { type Browser, startWork } from './browser'

const app = startTestApp()
let browser: Browser
let alerts: Client<typeof alertsContract>
const at = (seconds: number) => new Date(app.clock.now().getTime() + seconds * 1_000)

beforeAll(async () => {
  browser = (await startWork(app, '管理', ['administrator'])).browser
  alerts = browser.client(alertsContract)
})

it('tells that a job fails, since when and how often, once for all instances, and that it works again', async () => {
  let works = false
  const job = watched({
    name: 'send messages',
    run: async () => {
      if (!works) throw new TypeError('13800000000 is not reachable')
    },
  })
  for (const second of [0, 1, 2]) await job.run(at(second), `run ${second}`).catch(() => undefined)
  await Promise.all([3, 4, 5].map((second) => noteFailure({ kind: 'job', what: 'send messages' }, new TypeError(), at(second))))
  const { open, items } = await alerts.listAlerts()
  expect(open).toBe(1)
  expect(items).toMatchObject([
    { kind: 'job', what: 'send messages', reason: 'TypeError', times: 6, requestId: 'run 2', since: at(0).toISOString() },
  ])
  expect(items[0]?.last).toBe(at(5).toISOString())
  expect(JSON.stringify(items)).not.toContain('13800000000')
  works = true
  await job.run(at(9))
  expect(await alerts.listAlerts()).toMatchObject({ open: 0, items: [{ resolved: { at: at(9).toISOString() } }] })
})

it('names the request of an unexpected failure by its pattern, and is resolved by a person', async () => {
  const broken = jest.spyOn(Settings, 'findOneAndUpdate').mockImplementationOnce(() => {
    throw new RangeError('out of order')
  })
  const change = browser.client(settingsContract).changeSetting({ params: { key: 'idleMinutes' }, body: { value: 30 } })
  const { status, instance } = (await problemOf(change)) as { status: number; instance?: string }
  broken.mockRestore()
  expect(status).toBe(500)
  const [told] = (await alerts.listAlerts()).items
  expect(told).toMatchObject({ kind: 'request', what: 'PUT /api/staff/settings/:key', reason: 'RangeError', requestId: instance, times: 1 })
  const params = { id: told?.id ?? '' }
  expect(await alerts.resolveAlert({ params })).toMatchObject({ resolved: { by: '管理' } })
  expect(await problemOf(alerts.resolveAlert({ params }))).toMatchObject({ status: 404 })
  expect((await alerts.listAlerts()).open).toBe(0)
})
