import { ApiProblem } from '@tisc/shared/platform/client'
import { NoAnswer } from '../platform/no-answer'
import { explain } from './explain'

const problem = (status: number, title: string) => new ApiProblem({ type: 'urn:tisc:problem:x', title, status })

it.each([
  [new NoAnswer('offline'), '现在没有网', true],
  [new NoAnswer('timeout'), '等了10秒还没有回应', true],
  [problem(404, 'x'), '没有找到', false],
  [problem(503, '服务暂时不可用，请稍后再试'), '服务暂时不可用，请稍后再试', true],
  [new TypeError('a bug of ours'), '这里出了错', true],
  ['not even an error', '这里出了错', true],
])('%s is told as %s', (error, fact, canRetry) => {
  expect(explain(error)).toMatchObject({ fact, canRetry })
})
