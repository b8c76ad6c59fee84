import type { Client } from '@tisc/shared/platform/client'
import { settingsContract } from '@tisc/shared/settings/settings.contract'
import { staffContract } from '@tisc/shared/staff/staff.contract'
import { problemOf, startTestApp } from '../../test/app'
import { startWork } from '../../test/browser'
import { currentSettings } from './settings.service'

const app = startTestApp()
let settings: Client<typeof settingsContract>

beforeAll(async () => {
  settings = (await startWork(app, '管理', ['administrator'])).browser.client(settingsContract)
})

it('has a value for everything, provisional until somebody enters one with its source', async () => {
  const { items } = await settings.listSettings()
  expect(items.map(({ provisional }) => provisional)).toEqual(items.map(() => true))
  expect(items[0]).toEqual({ key: 'idleMinutes', title: '多久没有操作就退出工作台', unit: '分钟', value: 30, provisional: true })
  const params = { key: 'watchedWords' } as const
  const entered = await settings.changeSetting({ params, body: { value: ['最好'], source: '中心2026年第3号通知' } })
  expect(entered).toMatchObject({ value: ['最好'], provisional: false, by: { name: '管理' }, since: app.clock.now().toISOString() })
  expect(await settings.changeSetting({ params, body: { value: ['第一'] } })).toMatchObject({ provisional: true })
  expect((await currentSettings()).watchedWords).toEqual(['第一'])
})

it.each([
  ['idleMinutes', 0],
  ['idleMinutes', 1_000],
  ['idleMinutes', 30.5],
  ['idleMinutes', ['30']],
  ['watchedWords', 3],
] as const)('refuses %s = %j', async (key, value) => {
  const body = { value: typeof value === 'object' ? [...value] : value }
  expect(await problemOf(settings.changeSetting({ params: { key }, body }))).toMatchObject({
    status: 422,
    errors: [{ pointer: '#/body/value' }],
  })
})

it('acts: a shorter idle time ends sessions sooner', async () => {
  const staff = (await startWork(app, '小编', ['editor'])).browser.client(staffContract)
  await settings.changeSetting({ params: { key: 'idleMinutes' }, body: { value: 10 } })
  expect((await staff.getViewer()).idleSeconds).toBe(600)
  app.clock.moveTo(new Date(app.clock.now().getTime() + 10 * 60_000).toISOString())
  expect(await problemOf(staff.getViewer())).toMatchObject({ status: 401 })
})
