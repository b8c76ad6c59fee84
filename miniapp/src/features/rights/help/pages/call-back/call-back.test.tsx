import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { ApiProblem } from '@tisc/shared/platform/client'
import { language } from '../../../../../platform/language'
import { beginSession, session } from '../../../../../platform/session'
import { rightsApi } from '../../rights.api'
import CallBackPage from './index'

jest.mock('../../rights.api', () => ({
  rightsApi: { listSlots: jest.fn(), requestCallBack: jest.fn(), requestOwnCallBack: jest.fn() },
  isRightsAnswer: async () => true,
}))
jest.mock('../../../../../platform/scroll', () => ({ scrollToId: jest.fn() }))
const api = jest.mocked(rightsApi)
const slot = { from: '2026-11-30T02:00:00.000Z', to: '2026-11-30T02:30:00.000Z' }
const made = { id: 'a'.repeat(24), reference: '2205041786', slot, receivedAt: '2026-11-27T09:00:00.000Z' }

beforeEach(() => {
  jest.clearAllMocks()
  session.clear()
  language.write('zh')
  const full = { from: '2026-11-30T01:00:00.000Z', to: '2026-11-30T01:30:00.000Z', left: 0 }
  api.listSlots.mockResolvedValue({ days: [{ day: '2026-11-30', provisional: false, slots: [full, { ...slot, left: 2 }] }] })
  api.requestCallBack.mockResolvedValue(made)
  api.requestOwnCallBack.mockResolvedValue(made)
})

const fill = async () => {
  fireEvent.change(screen.getByLabelText('怎么称呼您'), { target: { value: '赵样例' } })
  fireEvent.change(screen.getByLabelText('打哪个电话'), { target: { value: '13900000001' } })
  fireEvent.click(await screen.findByRole('radio', { name: /10:00–10:30/ }))
}
const send = () => fireEvent.click(screen.getByRole('button', { name: '请给我回电' }))

it('asks for nothing but a name, a phone and a slot, and shows which are full', async () => {
  render(<CallBackPage />)
  expect(await screen.findByText('约满了：09:00')).toBeVisible()
  expect(screen.queryByRole('radio', { name: /09:00/ })).toBeNull()
  send()
  expect(await screen.findByRole('alert')).toHaveTextContent('请填怎么称呼您请填电话号码请选一个时间')
  expect(api.requestCallBack).not.toHaveBeenCalled()
})

it('says which are full in the reader’s language', async () => {
  language.write('en')
  render(<CallBackPage />)
  expect(await screen.findByText('Full: 09:00')).toBeVisible()
})

it('sends a retry under the same name, and shows the reference as it is said', async () => {
  const refusal = new ApiProblem({ type: 'urn:tisc:problem:conflict', title: 'x', status: 409, detail: '这个时间刚刚约满了，请换一个时间' })
  api.requestCallBack.mockRejectedValueOnce(refusal)
  render(<CallBackPage />)
  await fill()
  send()
  expect(await screen.findByRole('alert')).toHaveTextContent('这个时间刚刚约满了')
  send()
  expect(await screen.findByText('2205 041 786')).toBeVisible()
  expect(screen.getByText('二二〇五，〇四一，七八六')).toBeVisible()
  const [first, second] = api.requestCallBack.mock.calls.map(([request]) => request.key)
  expect(first).toBe(second)
  expect(api.requestCallBack.mock.calls[0]?.[0].body).toEqual({ name: '赵样例', phone: '13900000001', slot: slot.from })
})

it('files it among one’s own cases when somebody is signed in', async () => {
  beginSession(undefined)
  render(<CallBackPage />)
  await fill()
  send()
  await waitFor(() => expect(api.requestOwnCallBack).toHaveBeenCalled())
  expect(await screen.findByRole('button', { name: '看这个案件' })).toBeVisible()
})
