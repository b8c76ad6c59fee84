import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { beginSession, session } from '../../../../platform/session'
import { sampleBooking, sampleSummary } from '../../sample'
import { trainingsApi } from '../../trainings.api'
import TrainingsPage from './index'

jest.mock('../../trainings.api', () => ({
  trainingsApi: { listTrainings: jest.fn(), listBookings: jest.fn() },
  isTrainingsAnswer: async () => true,
}))
jest.mock('../../../daily/topics.api', () => ({
  ...jest.requireActual('../../../daily/topics.api'),
  useTopics: () => [
    { key: 'patents', name: '专利' },
    { key: 'rights', name: '维权援助' },
  ],
}))
const useSubscribedTopics = jest.fn((): string[] => [])
jest.mock('../../../messages/messages.api', () => ({ useSubscribedTopics: () => useSubscribedTopics() }))
const api = jest.mocked(trainingsApi)

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-24T01:00:00.000Z'), doNotFake: ['setTimeout', 'setInterval', 'queueMicrotask'] })
  jest.clearAllMocks()
  session.clear()
  api.listTrainings.mockResolvedValue({ items: [sampleSummary({ startsAt: '2026-11-27T06:00:00.000Z', topic: 'patents' })] })
  api.listBookings.mockResolvedValue({ items: [] })
})
afterEach(() => jest.useRealTimers())

it('shows what comes, by date, and the month with what each day has, without asking who one is', async () => {
  render(<TrainingsPage />)
  const row = await screen.findByRole('link', { name: /样例培训/ })
  expect(row).toHaveAttribute('href', `/trainings/${'a'.repeat(24)}`)
  expect(row).toHaveTextContent('11月27周五14:00')
  expect(row).toHaveTextContent('余38席')
  expect(await screen.findByRole('button', { name: '27日：余38席' })).toBeVisible()
  expect(api.listTrainings).toHaveBeenCalledWith({ query: { from: '2026-11-01', to: '2026-11-30', limit: 50 } })
  expect(api.listTrainings).toHaveBeenCalledWith({ query: {} })
  expect(api.listBookings).not.toHaveBeenCalled()
})

it('goes on from the chosen day, and through the months', async () => {
  render(<TrainingsPage />)
  fireEvent.click(await screen.findByRole('button', { name: '27日：余38席' }))
  await waitFor(() => expect(api.listTrainings).toHaveBeenCalledWith({ query: { from: '2026-11-27' } }))
  expect(screen.getByRole('heading', { name: '11月27日起' })).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: '下个月' }))
  await waitFor(() => expect(api.listTrainings).toHaveBeenCalledWith({ query: { from: '2026-12-01', to: '2026-12-31', limit: 50 } }))
  expect(screen.getByRole('heading', { name: '2026年12月' })).toBeVisible()
})

it('narrows by how, what about and what is free, and leads back from nothing', async () => {
  render(<TrainingsPage />)
  await screen.findByRole('link', { name: /样例培训/ })
  api.listTrainings.mockResolvedValue({ items: [] })
  fireEvent.click(screen.getByRole('button', { name: '线上' }))
  fireEvent.click(screen.getByRole('button', { name: '专利' }))
  fireEvent.click(screen.getByRole('button', { name: '还有空位' }))
  await waitFor(() => expect(api.listTrainings).toHaveBeenCalledWith({ query: { mode: 'online', topic: 'patents', free: '1' } }))
  fireEvent.click(await screen.findByRole('button', { name: '看全部培训' }))
  await waitFor(() => expect(screen.getByRole('button', { name: '全部' })).toHaveAttribute('aria-pressed', 'true'))
  expect(await screen.findByText('眼下没有公布的培训')).toBeVisible()
})

it('says first that a seat waits for one’s answer', async () => {
  beginSession(undefined)
  api.listBookings.mockResolvedValue({ items: [sampleBooking({ state: 'offered', until: '2026-11-24T05:00:00.000Z' })] })
  render(<TrainingsPage />)
  expect(await screen.findByRole('link', { name: '去确认' })).toHaveAttribute('href', `/me/trainings/${'c'.repeat(24)}`)
  expect(screen.getByRole('link', { name: /我的报名/ })).toHaveTextContent('1场')
})

it('says what failed', async () => {
  api.listTrainings.mockRejectedValue(new TypeError('x'))
  render(<TrainingsPage />)
  expect(await screen.findByRole('alert')).toHaveTextContent('这里出了错')
})

it('offers no way to take part and no topic that no training has', async () => {
  render(<TrainingsPage />)
  expect(await screen.findByRole('button', { name: '专利' })).toBeVisible()
  expect(screen.getByRole('button', { name: '现场' })).toBeVisible()
  for (const name of ['远程', '维权援助']) expect(screen.queryByRole('button', { name })).toBeNull()
})

it('has nothing to filter while no training is to come', async () => {
  api.listTrainings.mockResolvedValue({ items: [] })
  render(<TrainingsPage />)
  expect(await screen.findByText('眼下没有公布的培训')).toBeVisible()
  expect(screen.queryByRole('group', { name: '参加方式' })).toBeNull()
})

it('narrows to the topics one follows, where one follows some', async () => {
  useSubscribedTopics.mockReturnValue(['patents', 'trademarks'])
  render(<TrainingsPage />)
  await screen.findByRole('link', { name: /样例培训/ })
  fireEvent.click(await screen.findByRole('button', { name: '我订阅的主题' }))
  await waitFor(() => expect(api.listTrainings).toHaveBeenCalledWith({ query: { topics: 'patents,trademarks' } }))
  useSubscribedTopics.mockReturnValue([])
})
