import type { Problem } from '@tisc/shared/platform/problem'
import { startTestApp } from '../../test/app'
import { type Listening, listen } from './listen'

const app = startTestApp()
let server: Listening
beforeAll(async () => {
  server = await listen(app.build(), 0, '127.0.0.1')
})
afterAll(() => server.close())

it.each([
  ['zh-CN', '请求的写法有误', '最多100个字'],
  ['en', 'The request is malformed', 'At most 100 characters'],
])('tells a reader of %s what is wrong with a Chinese question of 10,240 characters', async (language, title, detail) => {
  const address = `http://127.0.0.1:${server.port}/api/daily/search?q=${'专'.repeat(10_240)}`
  const answer = await fetch(address, { headers: { 'Accept-Language': language, Connection: 'close' } })
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  const problem = (await answer.json()) as Problem
  expect(problem).toMatchObject({ status: 400, title, errors: [{ pointer: '#/query/q', detail }] })
})
