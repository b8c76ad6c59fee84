import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { beginSession } from '../../../../platform/session'
import { messagesApi } from '../../messages.api'
import { sampleMessage } from '../../sample'
import InboxPage from './index'

jest.mock('../../messages.api', () => ({
  messagesApi: { listMessages: jest.fn(), readAllMessages: jest.fn() },
  isMessagesAnswer: async () => true,
}))
const api = jest.mocked(messagesApi)
const failed = { channel: 'wechat', channelName: '微信', state: 'not-sent', reason: 'no-grant', told: '没有送出：次数已用完' }
const sent = { channel: 'sms', channelName: '短信', state: 'sent', told: '已送出' }
const read = sampleMessage({ id: 'b'.repeat(24), title: '旧的一期', readAt: '2026-11-24T03:00:00.000Z' })

beforeEach(() => {
  jest.clearAllMocks()
  beginSession(undefined)
  api.readAllMessages.mockResolvedValue({})
})

it('tells unread from read in words, and why a message did not arrive elsewhere', async () => {
  api.listMessages.mockResolvedValue({ items: [sampleMessage({ fates: [failed, sent] }), read], unread: 1 })
  render(<InboxPage />)
  const row = await screen.findByRole('link', { name: /第7期/ })
  expect(row).toHaveAttribute('href', `/messages/${'a'.repeat(24)}`)
  expect(row).toHaveTextContent('未读')
  expect(row).toHaveTextContent('微信 · 没有送出：次数已用完')
  expect(row).not.toHaveTextContent('短信')
  expect(screen.getByRole('link', { name: /旧的一期/ })).not.toHaveTextContent('未读')
})

it('marks all as read, up to the newest one that is shown', async () => {
  api.listMessages.mockResolvedValue({ items: [sampleMessage(), read], unread: 1 })
  render(<InboxPage />)
  fireEvent.click(await screen.findByRole('button', { name: '1条未读，全部标为已读' }))
  await waitFor(() => expect(api.readAllMessages).toHaveBeenCalledWith({ body: { until: sampleMessage().at } }))
  await waitFor(() => expect(api.listMessages).toHaveBeenCalledTimes(2))
})

it('leads on from an empty inbox', async () => {
  api.listMessages.mockResolvedValue({ items: [], unread: 0 })
  render(<InboxPage />)
  expect(await screen.findByText('还没有消息')).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: '去选主题' }))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/me/subscriptions' })
})

it('says what failed', async () => {
  api.listMessages.mockRejectedValue(new TypeError('x'))
  render(<InboxPage />)
  expect(await screen.findByRole('alert')).toHaveTextContent('这里出了错')
})
