import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { beginSession, session } from '../../../../platform/session'
import { accountsApi } from '../../accounts.api'
import SessionsPage from './index'

jest.mock('../../accounts.api', () => ({
  accountsApi: { listSessions: jest.fn(), endSession: jest.fn(), signOut: jest.fn() },
  isAccountsAnswer: async () => true,
}))
const api = jest.mocked(accountsApi)
const at = '2026-11-24T02:00:00.000Z'
const one = { id: '1', current: true, app: 'h5' as const, browser: 'Chrome/126 Windows', since: at, lastSeen: at }
const other = { ...one, id: '2', current: false, app: 'weapp' as const, browser: 'iPhone MicroMessenger' }

beforeEach(() => {
  jest.clearAllMocks()
  beginSession(undefined)
  api.listSessions.mockResolvedValue({ items: [one, other] })
  api.endSession.mockResolvedValue({})
  api.signOut.mockResolvedValue({})
})

it('ends another device, and not this one by accident', async () => {
  render(<SessionsPage />)
  expect(await screen.findByText('这台设备')).toBeVisible()
  const ends = screen.getAllByRole('button', { name: /^退出：/ })
  expect(ends).toHaveLength(1)
  fireEvent.click(ends[0] as HTMLElement)
  await waitFor(() => expect(api.endSession).toHaveBeenCalledWith({ params: { id: '2' } }))
  await waitFor(() => expect(api.listSessions).toHaveBeenCalledTimes(2))
})

it('signs out everywhere after asking', async () => {
  render(<SessionsPage />)
  fireEvent.click(await screen.findByRole('button', { name: '在所有设备上退出' }))
  fireEvent.click(screen.getByRole('button', { name: '全部退出' }))
  await waitFor(() => expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/me' }))
  expect(api.signOut).toHaveBeenCalledWith({ body: { everywhere: true } })
  expect(session.read().since).toBeUndefined()
})

it('offers to sign in to who is not', () => {
  session.clear()
  render(<SessionsPage />)
  fireEvent.click(screen.getByRole('button', { name: '登录' }))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/sign-in' })
  expect(api.listSessions).not.toHaveBeenCalled()
})
