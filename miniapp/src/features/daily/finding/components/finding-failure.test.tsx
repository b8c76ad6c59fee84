import { fireEvent, render, screen } from '@testing-library/react'
import { NoAnswer } from '../../../../platform/no-answer'
import { forgetIssues, keepIssue } from '../../kept-issues'
import { FindingFailure } from './finding-failure'

const issue = {
  serial: 7,
  date: '2026-11-24',
  publishedAt: '2026-11-24T01:00:00.000Z',
  articles: 0,
  minutes: 0,
  corrected: false,
  items: [],
}
const retry = jest.fn()

beforeEach(() => {
  forgetIssues()
  retry.mockClear()
})

it('leads to what is kept when nobody answers, and can still try again', () => {
  keepIssue({ issue, articles: [], keptAt: issue.publishedAt })
  render(<FindingFailure error={new NoAnswer('offline')} retry={retry} />)
  expect(screen.getByRole('button', { name: '读存下的1期' })).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(retry).toHaveBeenCalledTimes(1)
})

it('offers nothing kept when nothing is, or when the service did answer', () => {
  render(<FindingFailure error={new NoAnswer('offline')} retry={retry} />)
  keepIssue({ issue, articles: [], keptAt: issue.publishedAt })
  render(<FindingFailure error={new Error('an answer no one expected')} retry={retry} />)
  expect(screen.queryByRole('button', { name: /读存下的/ })).toBeNull()
  expect(screen.getAllByRole('button', { name: '再试一次' })).toHaveLength(2)
})
