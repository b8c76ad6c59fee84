import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { beginSession } from '../../../../platform/session'
import { type TakenFile, takeFile } from '../../../../platform/take-file'
import { useAccount } from '../../accounts.api'
import { privacyApi } from '../../privacy.api'
import MyDataPage from './index'

jest.mock('../../../../platform/take-file', () => ({ takeFile: jest.fn() }))
jest.mock('../../accounts.api', () => ({ useAccount: jest.fn() }))
jest.mock('../../privacy.api', () => ({ privacyApi: { leave: jest.fn(), stay: jest.fn() } }))
const api = jest.mocked(privacyApi)
const account = {
  id: 'a',
  name: '周明远',
  phone: '139****1111',
  hasWechat: false,
  hasPhoto: false,
  language: 'zh' as const,
  since: '2026-11-24T02:00:00.000Z',
}
const ask = jest.fn(async () => undefined)
const has = (more: object = {}) => jest.mocked(useAccount).mockReturnValue([{ state: 'ready', data: { ...account, ...more } }, ask])

beforeEach(() => {
  jest.clearAllMocks()
  beginSession(undefined)
  has()
})

it('shows what the account holds, and what it does not', () => {
  render(<MyDataPage />)
  expect(screen.getByText('139****1111')).toBeVisible()
  expect(screen.getByText('没有填')).toBeVisible()
})

it('hands the file over as soon as it is there', async () => {
  const handOver = jest.fn(async () => undefined)
  jest.mocked(takeFile).mockResolvedValue({ handOver } satisfies TakenFile)
  render(<MyDataPage />)
  fireEvent.click(screen.getByRole('button', { name: '下载我的数据' }))
  await waitFor(() => expect(handOver).toHaveBeenCalled())
  expect(takeFile).toHaveBeenCalledWith('/api/accounts/me/data.zip', 'tisc-my-data.zip')
})

it('says what goes and what stays, asks, and tells the day', async () => {
  api.leave.mockResolvedValue(account)
  render(<MyDataPage />)
  expect(screen.getByText(/保存到结案后5年/)).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: '注销账号' }))
  expect(api.leave).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: '注销，7天后删除' }))
  await waitFor(() => expect(ask).toHaveBeenCalled())
})

it('lets one stay while the seven days last', async () => {
  has({ leavesAt: '2026-12-01T02:00:00.000Z' })
  api.stay.mockResolvedValue(account)
  render(<MyDataPage />)
  expect(screen.getByRole('heading', { name: /账号将在.*12月1日10:00删除/ })).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: '不注销了' }))
  await waitFor(() => expect(ask).toHaveBeenCalled())
})
