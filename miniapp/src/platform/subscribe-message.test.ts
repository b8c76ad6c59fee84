import Taro from '@tarojs/taro'
import { askForMessages } from './subscribe-message'

const answers = jest.mocked(Taro.requestSubscribeMessage as unknown as (options: object) => Promise<object>)

it('tells what was accepted, however WeChat says so, from all the rest', async () => {
  answers.mockResolvedValueOnce({ a: 'accept', b: 'acceptWithAudio', c: 'reject', d: 'ban', errMsg: 'ok' })
  expect(await askForMessages(['a', 'b', 'c', 'd'])).toEqual({ accepted: ['a', 'b'], switchedOff: false })
})

it.each([
  [20004, true],
  [10001, false],
])('takes failure %i for a refusal; the main switch is off: %p', async (errCode, switchedOff) => {
  answers.mockRejectedValueOnce({ errCode })
  expect(await askForMessages(['a'])).toEqual({ accepted: [], switchedOff })
})
