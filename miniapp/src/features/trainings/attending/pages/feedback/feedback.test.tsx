import { useRouter } from '@tarojs/taro'
import { fireEvent, render, screen } from '@testing-library/react'
import { usualFeedback } from '@tisc/shared/trainings/feedback/usual-feedback'
import { beginSession } from '../../../../../platform/session'
import { feedbackApi } from '../../feedback.api'
import FeedbackPage from './index'

jest.mock('../../feedback.api', () => ({
  feedbackApi: { getFeedback: jest.fn(), giveFeedback: jest.fn() },
  isFeedbackAnswer: async () => true,
}))
const api = jest.mocked(feedbackApi)
const id = 'c'.repeat(24)
const feedback = { title: '样例培训', startsAt: '2026-11-20T01:00:00.000Z', questions: usualFeedback }

beforeEach(() => {
  jest.clearAllMocks()
  beginSession(undefined)
  jest.mocked(useRouter).mockReturnValue({ params: { id } } as never)
  api.getFeedback.mockResolvedValue({ ...feedback, state: 'open', until: '2026-12-20T03:00:00.000Z' })
})

it('asks without a name, says what is not answered yet, and thanks', async () => {
  render(<FeedbackPage />)
  expect(await screen.findByText(/没有账号、没有报名、没有时间/)).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: '交上去' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('请选“内容对您有用吗”')
  expect(api.giveFeedback).not.toHaveBeenCalled()
  for (const group of screen.getAllByRole('radio', { name: '好' })) fireEvent.click(group)
  api.giveFeedback.mockResolvedValue({ ...feedback, state: 'answered' })
  api.getFeedback.mockResolvedValue({ ...feedback, state: 'answered' })
  fireEvent.click(screen.getByRole('button', { name: '交上去' }))
  expect(await screen.findByRole('heading', { name: '收到了，谢谢' })).toBeVisible()
  const body = { answers: { content: '4', lecturer: '4', arrangement: '4' } }
  expect(api.giveFeedback).toHaveBeenCalledWith({ params: { id }, body, key: expect.any(String) })
})

it('says why there is nothing to answer', async () => {
  api.getFeedback.mockResolvedValue({ ...feedback, state: 'not-attended' })
  render(<FeedbackPage />)
  expect(await screen.findByRole('heading', { name: '这一场不用填' })).toBeVisible()
})
