import { useRouter } from '@tarojs/taro'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { ApiProblem } from '@tisc/shared/platform/client'
import { beginSession } from '../../../../../platform/session'
import { sampleBooking, sampleTraining } from '../../../sample'
import { trainingsApi } from '../../../trainings.api'
import BookingPage from './index'

jest.mock('../../../trainings.api', () => ({
  trainingsApi: {
    getBooking: jest.fn(),
    getTraining: jest.fn(),
    acceptOffer: jest.fn(),
    declineOffer: jest.fn(),
    switchMode: jest.fn(),
    cancelBooking: jest.fn(),
  },
  isTrainingsAnswer: async () => true,
}))
const api = jest.mocked(trainingsApi)
const id = 'c'.repeat(24)
const full = new ApiProblem({ type: 'urn:tisc:problem:conflict', title: '不能这样做', status: 409, detail: '没有空位了' })

beforeEach(() => {
  jest.clearAllMocks()
  beginSession(undefined)
  jest.mocked(useRouter).mockReturnValue({ params: { id } } as never)
  api.getTraining.mockResolvedValue(sampleTraining())
  api.getBooking.mockResolvedValue(sampleBooking())
})
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))

it('offers both answers to a seat that is held, with the time left by the server’s clock', async () => {
  api.getBooking.mockResolvedValueOnce(sampleBooking({ state: 'offered', until: '2026-11-24T09:20:00.000Z' }))
  api.acceptOffer.mockResolvedValue(sampleBooking())
  render(<BookingPage />)
  expect(await screen.findByText(/以前确认，还有3小时(19|20)分钟/)).toBeVisible()
  expect(screen.queryByRole('button', { name: '退出候补' })).toBeNull()
  await press('要这个名额')
  expect(await screen.findByRole('heading', { name: '您有座位了' })).toBeVisible()
  expect(api.acceptOffer).toHaveBeenCalledWith({ params: { id } })
})

it('says that no time runs before somebody was told', async () => {
  api.getBooking.mockResolvedValueOnce(sampleBooking({ state: 'offered', until: '2026-11-29T09:20:00.000Z', isUntold: true }))
  render(<BookingPage />)
  expect(await screen.findByText(/现在就可以确认.*最多留到11月29日/)).toBeVisible()
})

it('asks before it gives a seat back', async () => {
  api.cancelBooking.mockResolvedValue(sampleBooking({ state: 'cancelled' }))
  render(<BookingPage />)
  await press('退出报名')
  expect(api.cancelBooking).not.toHaveBeenCalled()
  api.getBooking.mockResolvedValue(sampleBooking({ state: 'cancelled' }))
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '退出报名' }))
  expect(await screen.findByRole('heading', { name: '您退出了这一场' })).toBeVisible()
})

it('is an excuse once the time to cancel has passed', async () => {
  api.getTraining.mockResolvedValue(sampleTraining({ now: '2026-11-30T06:00:00.000Z' }))
  render(<BookingPage />)
  expect(await screen.findByRole('button', { name: '我来不了' })).toBeVisible()
  expect(screen.queryByRole('button', { name: '退出报名' })).toBeNull()
})

it('says a refusal in the server’s words where it was asked for, and asks anew', async () => {
  api.switchMode.mockRejectedValue(full)
  render(<BookingPage />)
  await press(/改为线上参加/)
  await waitFor(() => expect(screen.getByText('没有空位了')).toBeVisible())
  expect(api.switchMode).toHaveBeenCalledWith({ params: { id }, body: { mode: 'online' } })
  await waitFor(() => expect(api.getBooking).toHaveBeenCalledTimes(2))
})

it('has nothing to press once it has begun', async () => {
  api.getTraining.mockResolvedValue(sampleTraining({ now: '2026-12-01T06:00:00.000Z' }))
  render(<BookingPage />)
  expect(await screen.findByRole('link', { name: /看这个培训/ })).toBeVisible()
  expect(screen.queryByRole('button', { name: /退出|来不了|改为/ })).toBeNull()
})
