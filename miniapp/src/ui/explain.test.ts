import { ApiProblem } from '@tisc/shared/platform/client'
import { NoAnswer } from '../platform/no-answer'
import { explain } from './explain'

const problem = (status: number, title: string) => new ApiProblem({ type: 'urn:tisc:problem:x', title, status })

it.each([
  [new NoAnswer('offline'), '现在没有网', 'retry'],
  [new NoAnswer('timeout'), '等了10秒还没有回应', 'retry'],
  [problem(404, 'x'), '没有找到', 'feed'],
  [problem(401, 'x'), '这里要先登录', 'sign-in'],
  [problem(503, '服务暂时不可用，请稍后再试'), '服务暂时不可用，请稍后再试', 'retry'],
  [new TypeError('a bug of ours'), '这里出了错', 'retry'],
  ['not even an error', '这里出了错', 'retry'],
])('%s is told as %s', (error, fact, way) => {
  expect(explain(error)).toMatchObject({ fact, way })
})
