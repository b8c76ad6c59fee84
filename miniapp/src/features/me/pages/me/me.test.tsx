import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { language } from '../../../../platform/language'
import { beginSession, session } from '../../../../platform/session'
import { accountsApi, useAccount } from '../../../accounts/accounts.api'
import { useActing, useOrganisations } from '../../../accounts/organisations/organisations.api'
import { favourites } from '../../../daily/daily.api'
import { syncShelf } from '../../../daily/shelf.api'
import { useUnread } from '../../../messages/messages.api'
import MePage from './index'

jest.mock('../../../accounts/accounts.api', () => ({ accountsApi: { signOut: jest.fn() }, useAccount: jest.fn() }))
jest.mock('../../../accounts/organisations/organisations.api', () => ({ useOrganisations: jest.fn(), useActing: jest.fn() }))
jest.mock('../../../messages/messages.api', () => ({ useUnread: jest.fn() }))
jest.mock('../../../daily/shelf-sync', () => ({ syncShelf: jest.fn() }))
const api = jest.mocked(accountsApi)
const article = { id: '1', title: 'T1', type: 'policy', at: '2026-11-24T02:00:00.000Z' }

beforeEach(() => {
  jest.clearAllMocks()
  session.clear()
  language.clear()
  favourites.write([article])
  jest.mocked(syncShelf).mockResolvedValue()
  api.signOut.mockResolvedValue({})
  jest.mocked(useAccount).mockReturnValue([{ state: 'loading' }, async () => undefined])
  jest.mocked(useOrganisations).mockReturnValue([{ state: 'loading' }, async () => undefined])
  jest.mocked(useActing).mockReturnValue(undefined)
})

const signOut = () => fireEvent.click(screen.getByRole('button', { name: /退出登录/ }))

it('signed out shows what works without, and asks nobody for anything', () => {
  render(<MePage />)
  expect(screen.getByRole('link', { name: /^登录/ })).toHaveAttribute('href', '/sign-in')
  expect(screen.getByText('不登录也能看日刊、搜文章、看培训、打电话。')).toBeVisible()
  expect(screen.getByRole('link', { name: /篇收藏/ })).toHaveTextContent('1')
  expect(screen.queryByText('我的数据')).toBeNull()
  expect(syncShelf).not.toHaveBeenCalled()
})

it('signed in is there before the account is known', () => {
  beginSession(undefined)
  render(<MePage />)
  expect(screen.getByText('您好')).toBeVisible()
  expect(screen.getByRole('link', { name: /我的数据/ })).toBeVisible()
})

it('counts what is unread', () => {
  beginSession(undefined)
  jest.mocked(useUnread).mockReturnValue(2)
  render(<MePage />)
  expect(screen.getByRole('link', { name: '2条新消息' })).toHaveAttribute('href', '/messages')
})

it('shows for whom one acts, and that an invitation waits', () => {
  beginSession(undefined)
  const organisation = {
    id: 'o',
    code: '91350100M000100Y43',
    name: '样例精密机械',
    membership: 'm',
    role: 'colleague' as const,
    acting: false,
  }
  jest.mocked(useActing).mockReturnValue({ id: 'o', name: '样例精密机械' })
  jest
    .mocked(useOrganisations)
    .mockReturnValue([{ state: 'ready', data: { items: [{ ...organisation, state: 'invited' }] } }, async () => undefined])
  render(<MePage />)
  expect(screen.getByRole('link', { name: /^现在代表：\s*样例精密机械$/ })).toHaveAttribute('href', '/me/organisations')
  expect(screen.getByRole('link', { name: /1份邀请等您答复/ })).toBeVisible()
})

it('warns of the day on which the account goes', () => {
  beginSession(undefined)
  const leaving = {
    id: 'a',
    hasWechat: true,
    hasPhoto: false,
    language: 'zh' as const,
    since: article.at,
    leavesAt: '2026-12-01T02:00:00.000Z',
  }
  jest.mocked(useAccount).mockReturnValue([{ state: 'ready', data: leaving }, async () => undefined])
  render(<MePage />)
  expect(screen.getByRole('heading', { name: /账号将在.*12月1日删除/ })).toBeVisible()
})

it('signs out, and leaves no favourites of the account to the next person', async () => {
  beginSession(undefined)
  render(<MePage />)
  signOut()
  await waitFor(() => expect(session.read().since).toBeUndefined())
  expect(favourites.read()).toEqual([])
})

it('keeps favourites that the account was not told of', async () => {
  jest.mocked(syncShelf).mockRejectedValue(new Error('no answer'))
  beginSession(undefined)
  render(<MePage />)
  signOut()
  await waitFor(() => expect(session.read().since).toBeUndefined())
  expect(favourites.read()).toEqual([article])
})

it('stays signed in when the server was not reached', async () => {
  api.signOut.mockRejectedValue(new Error('no answer'))
  beginSession(undefined)
  render(<MePage />)
  signOut()
  expect(await screen.findByText('没有退出，请再试一次')).toBeInTheDocument()
  expect(session.read().since).toBeDefined()
})
