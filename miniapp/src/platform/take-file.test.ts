import Taro from '@tarojs/taro'
import { beginSession } from './session'
import { takeFile } from './take-file'

const request = jest.mocked(Taro.request as unknown as (options: object) => Promise<object>)
const bytes = (text: string) => new TextEncoder().encode(text).buffer

beforeEach(() => beginSession({ access: 'a', refresh: 'r' }))

it('fetches a file as the person, and hands it over under its name', async () => {
  request.mockResolvedValueOnce({ statusCode: 200, data: bytes('zip') })
  Object.assign(URL, { createObjectURL: jest.fn(() => 'blob:x'), revokeObjectURL: jest.fn() })
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    expect([this.href, this.download]).toEqual(['blob:x', 'mine.zip'])
  })
  await (await takeFile('/x', 'mine.zip')).handOver()
  expect(click).toHaveBeenCalledTimes(1)
  expect(request.mock.lastCall?.[0]).toMatchObject({ responseType: 'arraybuffer', header: { authorization: 'Bearer a' } })
})

it('tells a refusal in the server’s words, though it came as bytes', async () => {
  const problem = { type: 'urn:tisc:problem:too-many-requests', title: '请求太频繁，请稍后再试', status: 429 }
  request.mockResolvedValueOnce({ statusCode: 429, data: bytes(JSON.stringify(problem)) })
  await expect(takeFile('/x', 'mine.zip')).rejects.toMatchObject({ problem })
})

it('has words of its own for what is no answer of ours', async () => {
  request.mockResolvedValueOnce({ statusCode: 502, data: bytes('<html>') })
  await expect(takeFile('/x', 'mine.zip')).rejects.toMatchObject({ problem: { title: '文件没有取到，请稍后再试', status: 502 } })
})
