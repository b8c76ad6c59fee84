import { render, screen } from '@testing-library/react'
import { NoAnswer } from '../../../../../platform/no-answer'
import { beginSession } from '../../../../../platform/session'
import { sampleBooking } from '../../../sample'
import { trainingsApi } from '../../../trainings.api'
import BookingsPage from './index'

jest.mock('../../../trainings.api', () => ({ trainingsApi: { listBookings: jest.fn() }, isTrainingsAnswer: async () => true }))
const api = jest.mocked(trainingsApi)
const offline = () => api.listBookings.mockRejectedValue(new NoAnswer('offline'))

beforeEach(() => {
  jest.clearAllMocks()
  beginSession(undefined)
  api.listBookings.mockResolvedValue({ items: [sampleBooking({ venue: '样例场地' })] })
})

it('says of each when, how and where', async () => {
  render(<BookingsPage />)
  const row = await screen.findByRole('link', { name: /样例培训/ })
  expect(row).toHaveTextContent('现场')
  expect(row).toHaveTextContent('样例场地')
})

it('names no place for who takes part online', async () => {
  api.listBookings.mockResolvedValue({ items: [sampleBooking({ mode: 'online', venue: '样例场地' })] })
  render(<BookingsPage />)
  expect(await screen.findByRole('link', { name: /样例培训/ })).not.toHaveTextContent('样例场地')
})

it('is read without a network as it was last seen, and says so', async () => {
  render(<BookingsPage />).unmount()
  const seen = render(<BookingsPage />)
  await screen.findByRole('link', { name: /样例培训/ })
  seen.unmount()
  offline()
  render(<BookingsPage />)
  expect(await screen.findByRole('heading', { name: '没有连上，先读存下的' })).toBeVisible()
  expect(screen.getByRole('link', { name: /样例培训/ })).toBeVisible()
})

it('shows nothing of them to the next person on this device', async () => {
  const theirs = render(<BookingsPage />)
  await screen.findByRole('link', { name: /样例培训/ })
  theirs.unmount()
  jest.useFakeTimers({ now: Date.now() + 60_000, doNotFake: ['setTimeout', 'setInterval', 'queueMicrotask'] })
  beginSession(undefined)
  jest.useRealTimers()
  offline()
  render(<BookingsPage />)
  expect(await screen.findByText('现在没有网')).toBeVisible()
})
