import { act, render, screen } from '@testing-library/react'
import { Skeleton } from './skeleton'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

it('draws nothing for what is quick, and rows after 300 ms', () => {
  const { container } = render(<Skeleton rows={2} />)
  expect(screen.getByRole('status')).toHaveTextContent('正在读取')
  act(() => jest.advanceTimersByTime(299))
  expect(container.querySelectorAll('.row')).toHaveLength(0)
  act(() => jest.advanceTimersByTime(1))
  expect(container.querySelectorAll('.row')).toHaveLength(2)
})
