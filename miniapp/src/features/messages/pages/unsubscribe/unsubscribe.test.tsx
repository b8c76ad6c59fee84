import { useRouter } from '@tarojs/taro'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { ApiProblem } from '@tisc/shared/platform/client'
import { session } from '../../../../platform/session'
import { messagesApi } from '../../messages.api'
import UnsubscribePage from './index'

jest.mock('../../messages.api', () => ({
  messagesApi: { showUnsubscribe: jest.fn(), unsubscribe: jest.fn() },
  isMessagesAnswer: async () => true,
}))
const api = jest.mocked(messagesApi)
const secret = 's'.repeat(43)
const offer = (isOn: boolean) => ({ channel: 'email', channelName: '邮件', topics: [{ topic: 'all', name: '全部文章', isOn }], told: '' })

beforeEach(() => {
  jest.clearAllMocks()
  session.clear()
  jest.mocked(useRouter).mockReturnValue({ params: { secret }, path: '' } as unknown as ReturnType<typeof useRouter>)
  api.showUnsubscribe.mockResolvedValue(offer(true))
  api.unsubscribe.mockResolvedValue(offer(false))
})

it('ends it by one tap, without signing in, on the channel the message came by', async () => {
  render(<UnsubscribePage />)
  fireEvent.click(await screen.findByRole('button', { name: '不再通过邮件接收' }))
  expect(await screen.findByRole('heading', { name: '已退订，不会再收到' })).toBeVisible()
  expect(api.unsubscribe).toHaveBeenCalledWith({ params: { secret }, query: {} })
})

it('or everywhere', async () => {
  render(<UnsubscribePage />)
  fireEvent.click(await screen.findByRole('button', { name: '所有渠道都退订，也不再进消息' }))
  await waitFor(() => expect(api.unsubscribe).toHaveBeenCalledWith({ params: { secret }, query: { channel: 'every' } }))
})

it('does nothing before the tap, for programs open links as well', async () => {
  render(<UnsubscribePage />)
  await screen.findByText('在订')
  expect(api.unsubscribe).not.toHaveBeenCalled()
})

it('says so when the link is none', async () => {
  api.showUnsubscribe.mockRejectedValue(new ApiProblem({ type: 'x', title: '没有找到这个内容', status: 404 }))
  render(<UnsubscribePage />)
  expect(await screen.findByRole('alert')).toHaveTextContent('没有找到')
})
