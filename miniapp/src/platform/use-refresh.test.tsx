import { act, fireEvent, render, screen } from '@testing-library/react'
import { PullLine } from '../ui/pull-line'
import { useRefresh } from './use-refresh'

function Shown({ refresh }: { refresh: () => Promise<void> }) {
  return <PullLine pull={useRefresh(refresh)} />
}

const draw = (refresh = jest.fn(() => Promise.resolve())) => {
  const page = document.body.appendChild(Object.assign(document.createElement('div'), { className: 'taro_page' }))
  render(<Shown refresh={refresh} />, { container: page })
  return { page, refresh }
}

const touch = (kind: 'touchStart' | 'touchMove' | 'touchEnd', target: Element, clientY = 0) =>
  fireEvent[kind](target, { touches: kind === 'touchEnd' ? [] : [{ clientY }] })

it('asks when it was pulled far and let go, and says so until the answer is there', async () => {
  const asked: { done?: () => void } = {}
  const { page, refresh } = draw(jest.fn(() => new Promise<void>((resolve) => Object.assign(asked, { done: resolve }))))
  touch('touchStart', page, 10)
  touch('touchMove', page, 60)
  expect(screen.getByRole('status')).toHaveTextContent('再往下拉')
  touch('touchMove', page, 200)
  expect(screen.getByRole('status')).toHaveTextContent('松手')
  expect(refresh).not.toHaveBeenCalled()
  touch('touchEnd', page)
  expect(refresh).toHaveBeenCalledTimes(1)
  expect(screen.getByRole('status')).toHaveTextContent('正在看')
  await act(async () => asked.done?.())
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
})

it.each([
  ['not far enough', 0, [60]],
  ['pulled and pushed back', 0, [200, 20]],
  ['pulled in the middle of the page', 300, [200]],
])('does nothing when %s', (_, scrollTop, moves) => {
  const { page, refresh } = draw()
  page.scrollTop = scrollTop
  touch('touchStart', page, 10)
  for (const y of moves) touch('touchMove', page, y)
  touch('touchEnd', page)
  expect(refresh).not.toHaveBeenCalled()
})
