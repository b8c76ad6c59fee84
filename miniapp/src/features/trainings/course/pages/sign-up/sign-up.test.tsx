import { useRouter } from '@tarojs/taro'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { ApiProblem } from '@tisc/shared/platform/client'
import { beginSession, session } from '../../../../../platform/session'
import { privacyApi } from '../../../../accounts/accounts.api'
import { sampleBooking, sampleTraining } from '../../../sample'
import { trainingsApi } from '../../../trainings.api'
import SignUpPage from './index'

jest.mock('../../../trainings.api', () => ({
  trainingsApi: { getTraining: jest.fn(), listBookings: jest.fn(), signUp: jest.fn() },
  isTrainingsAnswer: async () => true,
}))
jest.mock('../../../../accounts/accounts.api', () => ({
  privacyApi: { listConsents: jest.fn(), giveConsent: jest.fn() },
  isPrivacyAnswer: async () => true,
}))
jest.mock('../../../../../platform/scroll', () => ({ scrollToId: jest.fn() }))
const api = jest.mocked(trainingsApi)
const privacy = jest.mocked(privacyApi)
const params = { id: 'a'.repeat(24), session: 'b'.repeat(24) }
const given = { purpose: 'trainings' as const, version: 1, given: { version: 1, at: '2026-11-01T00:00:00.000Z' } }
const refusal = new ApiProblem({ type: 'urn:tisc:problem:conflict', title: '不能这样做', status: 409, detail: '报名已经结束' })

beforeEach(() => {
  jest.clearAllMocks()
  session.clear()
  jest.mocked(useRouter).mockReturnValue({ params } as never)
  api.getTraining.mockResolvedValue(sampleTraining())
  api.listBookings.mockResolvedValue({ items: [] })
  api.signUp.mockResolvedValue(sampleBooking())
  privacy.giveConsent.mockResolvedValue({ items: [] })
})
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const choose = async (name: RegExp) => fireEvent.click(await screen.findByRole('radio', { name }))

it('wants a choice and the consent, and says so at both', async () => {
  render(<SignUpPage />)
  await press('报名这一场')
  expect(await screen.findByRole('alert')).toHaveTextContent('请选怎样参加报名前请先看说明并勾选同意')
  expect(api.signUp).not.toHaveBeenCalled()
})

it('notes the consent, takes the seat, and says what happens next', async () => {
  render(<SignUpPage />)
  await choose(/线上.*余38席/)
  fireEvent.click(screen.getByRole('checkbox', { name: /我看过/ }))
  await press('报名这一场')
  expect(await screen.findByRole('heading', { name: '您有座位了' })).toBeVisible()
  expect(screen.getByRole('list', { name: '接下来' })).toHaveTextContent('座位留好了')
  expect(privacy.giveConsent).toHaveBeenCalledWith({ params: { purpose: 'trainings' }, body: { version: 1 } })
  expect(api.signUp).toHaveBeenCalledWith({
    params: { id: params.session },
    body: { mode: 'online' },
    key: expect.stringMatching(/^[\w-]{36}$/),
  })
})

it('asks for no consent that is given, and names a retry like the first try', async () => {
  beginSession(undefined)
  privacy.listConsents.mockResolvedValue({ items: [given] })
  api.signUp.mockRejectedValueOnce(refusal).mockResolvedValueOnce(sampleBooking({ state: 'waiting', position: 3 }))
  render(<SignUpPage />)
  await choose(/现场.*已满，可以候补，前面有2人/)
  await waitFor(() => expect(screen.queryByRole('checkbox')).toBeNull())
  await press('排队候补')
  expect(await screen.findByRole('alert')).toHaveTextContent('报名已经结束')
  await waitFor(() => expect(api.getTraining).toHaveBeenCalledTimes(2))
  await press('排队候补')
  expect(await screen.findByText(/前面有2人。轮到您时/)).toBeVisible()
  expect(privacy.giveConsent).not.toHaveBeenCalled()
  const [first, second] = api.signUp.mock.calls.map(([request]) => request.key)
  expect(first).toBe(second)
})

it('cannot be sent before it opens', async () => {
  api.getTraining.mockResolvedValue(sampleTraining({ opensAt: '2026-11-24T07:00:00.000Z' }))
  render(<SignUpPage />)
  expect(await screen.findByRole('button', { name: '报名还没有开始' })).toHaveAttribute('aria-disabled', 'true')
})

it('shows the booking there is instead of the form', async () => {
  beginSession(undefined)
  privacy.listConsents.mockResolvedValue({ items: [given] })
  api.listBookings.mockResolvedValue({ items: [sampleBooking()] })
  render(<SignUpPage />)
  expect(await screen.findByRole('heading', { name: '这一场您已经报过' })).toBeVisible()
  expect(screen.queryByRole('radio')).toBeNull()
})
