import Taro from '@tarojs/taro'
import { send } from './request'

const request = jest.mocked(Taro.request as unknown as (options: object) => Promise<unknown>)
const network = (networkType: string) => Object.assign(Taro, { getNetworkType: jest.fn(() => Promise.resolve({ networkType })) })

beforeEach(() => network('wifi'))

it('asks in Chinese, with a name for the request, and gives every status back', async () => {
  request.mockResolvedValueOnce({ statusCode: 404, data: { title: 'x' } })
  await expect(send({ method: 'GET', url: '/api/daily/topics' })).resolves.toEqual({ statusCode: 404, data: { title: 'x' } })
  const options = request.mock.lastCall?.[0] as { header: Record<string, string>; data?: unknown }
  expect(options).toMatchObject({ url: '/api/daily/topics', method: 'GET', header: { 'accept-language': 'zh-CN' } })
  expect(options.header['x-request-id']).toMatch(/^[\w-]{10,64}$/)
  expect(options).not.toHaveProperty('data')
})

it('sends a body as JSON', async () => {
  request.mockResolvedValueOnce({ statusCode: 201, data: {} })
  await send({ method: 'POST', url: '/x', data: { a: 1 } })
  expect(request.mock.lastCall?.[0]).toMatchObject({ data: { a: 1 }, header: { 'content-type': 'application/json' } })
})

it.each([
  ['request:fail timeout', 'wifi', 'timeout'],
  ['request:fail', 'none', 'offline'],
  ['request:fail', 'wifi', 'unreachable'],
])('%s on %s is "%s"', async (errMsg, type, reason) => {
  network(type)
  request.mockRejectedValueOnce({ errMsg })
  await expect(send({ method: 'GET', url: '/x' })).rejects.toMatchObject({ name: 'NoAnswer', reason })
})
