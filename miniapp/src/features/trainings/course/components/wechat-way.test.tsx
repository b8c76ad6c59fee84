import { act, fireEvent, render, screen } from '@testing-library/react'
import { askForMessages } from '../../../../platform/subscribe-message'
import { messagesApi } from '../../../messages/messages.api'
import { WechatWay } from './wechat-way'

jest.mock('../../../../platform/target', () => ({ isWeapp: true }))
jest.mock('../../../../platform/subscribe-message', () => ({ askForMessages: jest.fn() }))
jest.mock('../../../messages/messages.api', () => ({
  messagesApi: { listGrants: jest.fn(), giveGrants: jest.fn() },
  isMessagesAnswer: async () => true,
}))
const api = jest.mocked(messagesApi)
const grant = (notice: string, mayAsk: boolean) => ({
  ...{ templateId: `of ${notice}`, notice, name: notice, kind: 'once' as const, left: 0, told: '', mayAsk, moves: [] },
})

it('asks in a tap for the kind that is about trainings, and says what came of it', async () => {
  api.listGrants.mockResolvedValue({ items: [grant('daily', true), grant('trainings', true)] })
  api.giveGrants.mockResolvedValue({ items: [] })
  jest.mocked(askForMessages).mockResolvedValue({ accepted: ['of trainings'], switchedOff: false })
  render(<WechatWay />)
  fireEvent.click(await screen.findByRole('button', { name: '用微信通知我' }))
  expect(askForMessages).toHaveBeenCalledWith(['of trainings'])
  expect(await screen.findByText('好，下一条会送到微信')).toBeVisible()
  expect(api.giveGrants).toHaveBeenCalledWith({ body: { tap: expect.any(String), accepted: ['of trainings'] } })
})

it('asks nothing where enough was allowed before', async () => {
  api.listGrants.mockResolvedValue({ items: [grant('trainings', false)] })
  const { container } = render(<WechatWay />)
  await act(async () => {})
  expect(container).toBeEmptyDOMElement()
})
