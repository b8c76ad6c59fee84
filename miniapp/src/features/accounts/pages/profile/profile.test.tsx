import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { ApiProblem } from '@tisc/shared/platform/client'
import { language } from '../../../../platform/language'
import { beginSession, session } from '../../../../platform/session'
import { accountsApi, useAccount } from '../../accounts.api'
import ProfilePage from './index'

jest.mock('../../accounts.api', () => ({ accountsApi: { changeAccount: jest.fn() }, useAccount: jest.fn() }))
const api = jest.mocked(accountsApi)
const account = { id: 'a', name: '周明远', hasWechat: true, hasPhoto: false, language: 'zh' as const, since: '2026-11-24T02:00:00.000Z' }

beforeEach(() => {
  jest.clearAllMocks()
  language.clear()
  beginSession(undefined)
  api.changeAccount.mockResolvedValue(account)
  jest.mocked(useAccount).mockReturnValue([{ state: 'ready', data: account }, async () => undefined])
})

const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const save = () => fireEvent.click(screen.getByRole('button', { name: '保存' }))

it('saves what was entered, and takes back what was emptied', async () => {
  render(<ProfilePage />)
  type('姓名', ' ')
  type('单位', '样例精密机械')
  save()
  await waitFor(() => expect(api.changeAccount).toHaveBeenCalledWith({ body: { name: null, employer: '样例精密机械' } }))
})

it('keeps what was typed when it fails, also when the session has ended meanwhile', async () => {
  api.changeAccount.mockRejectedValue(new ApiProblem({ type: 'x', title: '请先登录', status: 401 }))
  render(<ProfilePage />)
  type('单位', '样例精密机械')
  act(() => session.clear())
  save()
  expect(await screen.findByRole('alert')).toHaveTextContent('这里要先登录')
  expect(screen.getByLabelText('单位')).toHaveValue('样例精密机械')
})

it('changes the language of the page and of the messages', () => {
  render(<ProfilePage />)
  fireEvent.click(screen.getByRole('radio', { name: 'English' }))
  expect(screen.getByLabelText('Employer')).toBeVisible()
  expect(api.changeAccount).toHaveBeenCalledWith({ body: { language: 'en' } })
})
