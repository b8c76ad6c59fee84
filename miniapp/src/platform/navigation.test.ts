import Taro from '@tarojs/taro'
import { go } from './navigation'

const open = (count: number) =>
  jest.mocked(Taro.getCurrentPages).mockReturnValue(Array.from({ length: count }, () => ({}) as ReturnType<typeof Taro.getCurrentPages>[0]))

beforeEach(() => jest.clearAllMocks())
afterEach(() => void open(1))

it('replaces the last page where many are open, so that two more find room over a form', async () => {
  open(7)
  await go('profile')
  expect(Taro.navigateTo).toHaveBeenCalledTimes(1)
  open(8)
  await go('profile')
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/me/profile' })
})

it('opens what comes over a form beside it, however many are open', async () => {
  open(8)
  await go('phone')
  open(9)
  await go('signIn')
  expect(Taro.navigateTo).toHaveBeenCalledTimes(2)
  expect(Taro.redirectTo).not.toHaveBeenCalled()
})
