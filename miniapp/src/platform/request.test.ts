import Taro from '@tarojs/taro'
import { send } from './request'

const request = jest.mocked(Taro.request as unknown as (options: object) => Promise<unknown>)
const online = (isOnline: boolean) => jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline)

beforeEach(() => online(true))

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

it('sends a file as its bytes, with its name in a header', async () => {
  request.mockResolvedValueOnce({ statusCode: 200, data: {} })
  const bytes = new ArrayBuffer(2)
  await send({ method: 'PUT', url: '/x', file: { name: '照片.jpg', bytes } })
  const options = request.mock.lastCall?.[0] as { data: unknown; header: object }
  expect(options.data).toBe(bytes)
  expect(options.header).toMatchObject({ 'Content-Type': 'application/octet-stream', 'X-Tisc-File-Name': encodeURIComponent('照片.jpg') })
})

it('names a submission, so that a retry counts once', async () => {
  request.mockResolvedValue({ statusCode: 200, data: {} })
  await send({ method: 'POST', url: '/x', data: {}, key: 'k1' })
  await send({ method: 'POST', url: '/x', data: {} })
  const keys = request.mock.calls.slice(-2).map(([options]) => (options as { header: Record<string, string> }).header['Idempotency-Key'])
  expect(keys).toEqual(['k1', undefined])
})

it.each([
  ['request:fail timeout', true, 'timeout'],
  ['request:fail', false, 'offline'],
  ['request:fail', true, 'unreachable'],
])('%s, online %p, is "%s"', async (errMsg, isOnline, reason) => {
  online(isOnline)
  request.mockRejectedValueOnce({ errMsg })
  await expect(send({ method: 'GET', url: '/x' })).rejects.toMatchObject({ name: 'NoAnswer', reason })
})
