import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { ApiProblem } from '@tisc/shared/platform/client'
import { language } from '../../../../platform/language'
import { pickImage } from '../../../../platform/pick-image'
import { beginSession, session } from '../../../../platform/session'
import { accountsApi, useAccount } from '../../accounts.api'
import ProfilePage from './index'

jest.mock('../../../../platform/pick-image', () => ({ pickImage: jest.fn() }))
jest.mock('../../accounts.api', () => ({
  accountsApi: { changeAccount: jest.fn(), setPhoto: jest.fn(), removePhoto: jest.fn() },
  useAccount: jest.fn(),
}))
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

it('puts a photo, and nothing when none is picked', async () => {
  const file = { name: 'me.jpg', bytes: new ArrayBuffer(2) }
  api.setPhoto.mockResolvedValue({ ...account, hasPhoto: true })
  jest.mocked(pickImage).mockResolvedValueOnce(undefined).mockResolvedValueOnce(file)
  render(<ProfilePage />)
  const put = () => fireEvent.click(screen.getByRole('button', { name: '放一张照片' }))
  put()
  put()
  await waitFor(() => expect(api.setPhoto).toHaveBeenCalledTimes(1))
  expect(api.setPhoto).toHaveBeenCalledWith({ upload: file })
})

it('shows the photo it fetched as the person, and takes it back', async () => {
  jest.mocked(useAccount).mockReturnValue([{ state: 'ready', data: { ...account, hasPhoto: true } }, async () => undefined])
  jest.mocked(Taro.request as unknown as () => Promise<object>).mockResolvedValue({ statusCode: 200, data: new ArrayBuffer(2) })
  api.removePhoto.mockResolvedValue(account)
  render(<ProfilePage />)
  expect(await screen.findByRole('img', { name: '您的照片' })).toHaveAttribute('src', 'data:image/jpeg;base64,AAA=')
  fireEvent.click(screen.getByRole('button', { name: '拿掉' }))
  await waitFor(() => expect(api.removePhoto).toHaveBeenCalled())
})

it('changes the language of the page and of the messages', () => {
  render(<ProfilePage />)
  fireEvent.click(screen.getByRole('radio', { name: 'English' }))
  expect(screen.getByLabelText('Employer')).toBeVisible()
  expect(api.changeAccount).toHaveBeenCalledWith({ body: { language: 'en' } })
})
