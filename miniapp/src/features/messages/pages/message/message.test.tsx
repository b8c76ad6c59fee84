import Taro, { useRouter } from '@tarojs/taro'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { beginSession } from '../../../../platform/session'
import { messagesApi } from '../../messages.api'
import { sampleMessage } from '../../sample'
import MessagePage from './index'

jest.mock('../../messages.api', () => ({
  messagesApi: { getMessage: jest.fn(), readMessage: jest.fn() },
  isMessagesAnswer: async () => true,
}))
const api = jest.mocked(messagesApi)
const { id } = sampleMessage()

beforeEach(() => {
  jest.clearAllMocks()
  beginSession(undefined)
  jest.mocked(useRouter).mockReturnValue({ params: { id }, path: '' } as unknown as ReturnType<typeof useRouter>)
  api.readMessage.mockResolvedValue({})
})

it('says of a channel that does not answer that it is tried again', async () => {
  const told = '等待发送：对方暂时没有回应，11-24 10:05以后再试'
  const waiting = { channel: 'wechat', channelName: '微信', state: 'waiting', reason: 'channel-down', told }
  jest.mocked(messagesApi.getMessage).mockResolvedValue(sampleMessage({ fates: [waiting] }))
  render(<MessagePage />)
  expect(await screen.findByText(told)).toBeVisible()
})

it('is read once it is shown, and leads to what it is about', async () => {
  api.getMessage.mockResolvedValue(sampleMessage({ unsubscribe: 's'.repeat(43) }))
  render(<MessagePage />)
  fireEvent.click(await screen.findByRole('button', { name: '打开' }))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/daily/issues/7' })
  expect(screen.getByRole('link', { name: '不想再收到这些' })).toHaveAttribute('href', `/messages/unsubscribe/${'s'.repeat(43)}`)
  await waitFor(() => expect(api.readMessage).toHaveBeenCalledTimes(1))
})

it('tells what became of it on each channel', async () => {
  const told = '没有送出：您暂停了推送'
  api.getMessage.mockResolvedValue(sampleMessage({ fates: [{ channel: 'wechat', channelName: '微信', state: 'not-sent', told }] }))
  render(<MessagePage />)
  expect(await screen.findByText(told)).toBeVisible()
})

it('leads nowhere when this version has no such page', async () => {
  api.getMessage.mockResolvedValue(sampleMessage({ target: { route: 'something-new', params: {} } }))
  render(<MessagePage />)
  expect(await screen.findByText('《样例》等3篇')).toBeVisible()
  expect(screen.queryByRole('button', { name: '打开' })).toBeNull()
})
