import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { ApiProblem } from '@tisc/shared/platform/client'
import { language } from '../../../../platform/language'
import { session } from '../../../../platform/session'
import { accountsApi } from '../../accounts.api'
import SignInPage from './index'

jest.mock('../../accounts.api', () => ({
  accountsApi: {
    sendPhoneCode: jest.fn(),
    signInByPhone: jest.fn(),
    signInByWechat: jest.fn(),
    getAccount: jest.fn(),
    changeAccount: jest.fn(),
  },
}))
const api = jest.mocked(accountsApi)
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const tick = (name: RegExp) => fireEvent.click(screen.getByRole('checkbox', { name }))
const press = () => fireEvent.click(screen.getByRole('button', { name: '登录' }))
const problem = (more: object) => new ApiProblem({ type: 'urn:tisc:problem:invalid-input', title: '提交的内容有误', status: 422, ...more })

beforeEach(() => {
  jest.clearAllMocks()
  session.clear()
  language.clear()
})

const fill = () => {
  type('手机号', '13900001111')
  type('验证码', '123456')
  tick(/同意/)
  tick(/14岁/)
}

it('ticks nothing beforehand, and asks nobody before both boxes are ticked', () => {
  render(<SignInPage />)
  expect(screen.queryAllByRole('checkbox', { checked: true })).toEqual([])
  type('手机号', '1390000111')
  press()
  const summary = screen.getByRole('alert')
  expect(summary).toHaveFocus()
  expect(summary).toHaveTextContent('手机号要11位，您填了10位')
  expect(summary).toHaveTextContent('登录前请先看说明并勾选同意')
  expect(screen.getByLabelText('手机号')).toHaveAccessibleDescription('手机号要11位，您填了10位')
  expect(screen.getByLabelText('手机号')).toHaveValue('1390000111')
  expect(api.signInByPhone).not.toHaveBeenCalled()
})

it('has the phone offer the code of the message, and says when another can be asked for', async () => {
  api.sendPhoneCode.mockResolvedValue({ waitSeconds: 60 })
  render(<SignInPage />)
  expect(screen.getByLabelText('验证码')).toHaveAttribute('autocomplete', 'one-time-code')
  expect(screen.getByLabelText('验证码')).toHaveAttribute('inputmode', 'numeric')
  type('手机号', '13900001111')
  fireEvent.click(screen.getByRole('button', { name: '获取验证码' }))
  expect(await screen.findByRole('button', { name: '60秒后可再要' })).toHaveAttribute('aria-disabled', 'true')
})

it('signs in with the version of the notice that was shown, and goes to one’s own page after a link', async () => {
  api.signInByPhone.mockResolvedValue({ isNew: true })
  render(<SignInPage />)
  fill()
  press()
  await waitFor(() => expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/me' }))
  expect(api.signInByPhone).toHaveBeenCalledWith({ body: { phone: '13900001111', code: '123456', agreed: 1, isOver14: true } })
  expect(session.read().since).toBeDefined()
})

it('goes back to where one came from', async () => {
  jest.mocked(Taro.getCurrentPages).mockReturnValueOnce([{}, {}] as never)
  api.signInByPhone.mockResolvedValue({ isNew: false })
  render(<SignInPage />)
  fill()
  press()
  await waitFor(() => expect(Taro.navigateBack).toHaveBeenCalled())
})

it('keeps what was typed when the server refuses, and tells it at the field', async () => {
  api.signInByPhone.mockRejectedValue(problem({ errors: [{ pointer: '#/body/code', detail: '验证码不对或已经过期' }] }))
  render(<SignInPage />)
  fill()
  press()
  expect(await screen.findByRole('alert')).toHaveFocus()
  expect(screen.getByLabelText('验证码')).toHaveAccessibleDescription(/不对或已经过期/)
  expect(screen.getByLabelText('手机号')).toHaveValue('13900001111')
  expect(session.read().since).toBeUndefined()
})

it('takes over the language of the account, or gives a new one that of the phone', async () => {
  const account = { id: 'a', hasWechat: false, hasPhoto: false, language: 'en' as const, since: '2026-11-24T02:00:00.000Z' }
  api.getAccount.mockResolvedValue(account)
  api.changeAccount.mockResolvedValue(account)
  api.signInByPhone.mockResolvedValue({ isNew: false })
  const { unmount } = render(<SignInPage />)
  fill()
  press()
  await waitFor(() => expect(language.read()).toBe('en'))
  unmount()
  api.signInByPhone.mockResolvedValue({ isNew: true })
  render(<SignInPage />)
  fireEvent.change(screen.getByLabelText('Mobile number'), { target: { value: '13900001111' } })
  fireEvent.change(screen.getByLabelText('Code'), { target: { value: '123456' } })
  for (const box of screen.getAllByRole('checkbox')) fireEvent.click(box)
  fireEvent.click(screen.getByRole('button', { name: 'Sign in' }))
  await waitFor(() => expect(api.changeAccount).toHaveBeenCalledWith({ body: { language: 'en' } }))
})

it('speaks English where that was chosen', () => {
  language.write('en')
  render(<SignInPage />)
  expect(screen.getByRole('checkbox', { name: 'I have read this and agree' })).toBeVisible()
  expect(screen.getByText('Until you delete the account; you can change your mind for 7 days, then it is erased')).toBeVisible()
})
