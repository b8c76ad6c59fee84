import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { beginSession } from '../../../../platform/session'
import { accountsApi } from '../../accounts.api'
import PhonePage from './index'

jest.mock('../../accounts.api', () => ({ accountsApi: { setPhone: jest.fn(), mergeAccounts: jest.fn() } }))
const api = jest.mocked(accountsApi)
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

beforeEach(() => {
  jest.clearAllMocks()
  beginSession(undefined)
  jest.mocked(Taro.getCurrentPages).mockReturnValue([{}, {}] as never)
})

const prove = () => {
  render(<PhonePage />)
  type('手机号', '13900001111')
  type('验证码', '123456')
  fireEvent.click(screen.getByRole('button', { name: '验证这个号码' }))
}

it('takes over a number that nobody has', async () => {
  api.setPhone.mockResolvedValue({ phone: '139****1111' })
  prove()
  await waitFor(() => expect(Taro.navigateBack).toHaveBeenCalled())
})

it('says what will happen when the number has an account, and does it only with agreement', async () => {
  api.setPhone.mockResolvedValue({ phone: '139****1111', merge: 'ticket' })
  api.mergeAccounts.mockResolvedValue({} as never)
  prove()
  expect(await screen.findByRole('heading', { name: '139****1111已经有一个账号' })).toBeVisible()
  expect(screen.getByText('合并以后不能再拆开。')).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: '合并成一个账号' }))
  expect(screen.getByRole('alert')).toHaveTextContent('合并前请勾选同意')
  expect(api.mergeAccounts).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('checkbox'))
  fireEvent.click(screen.getByRole('button', { name: '合并成一个账号' }))
  await waitFor(() => expect(api.mergeAccounts).toHaveBeenCalledWith({ body: { merge: 'ticket' } }))
})

it('keeps them apart when told so', async () => {
  api.setPhone.mockResolvedValue({ phone: '139****1111', merge: 'ticket' })
  prove()
  fireEvent.click(await screen.findByRole('button', { name: '不合并，换一个号码' }))
  expect(screen.getByLabelText('手机号')).toBeVisible()
})
