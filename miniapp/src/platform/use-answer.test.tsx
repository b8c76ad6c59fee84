import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { holdFirstScreen } from './first-screen'
import { NoAnswer } from './no-answer'
import { type Question, useAnswer } from './use-answer'

const question = (changes: Partial<Question<string>>): Question<string> => ({
  operation: 'getIt',
  request: { params: { id: '1' } },
  ask: () => Promise.resolve('asked'),
  isAnswer: () => Promise.resolve(true),
  ...changes,
})

function Shown(props: Question<string>) {
  const [answer, retry] = useAnswer(props)
  return (
    <button type="button" onClick={retry}>
      {answer.state === 'ready' ? `${answer.data}${answer.keptAt ?? ''}` : answer.state}
    </button>
  )
}

const page = (operation: string, request: unknown, data: unknown) => {
  document.body.innerHTML = `<script type="application/json" id="first-screen">${JSON.stringify({ operation, request, data })}</script><div id="app"><p>from the server</p></div>`
  holdFirstScreen()
}

beforeEach(() => {
  document.body.innerHTML = ''
  holdFirstScreen()
})

it('shows that it waits, then the answer', async () => {
  render(<Shown {...question({})} />)
  expect(screen.getByRole('button')).toHaveTextContent('loading')
  expect(await screen.findByText('asked')).toBeVisible()
})

it('asks again on retry, and keeps what is on screen meanwhile', async () => {
  const ask = jest.fn().mockResolvedValueOnce('first').mockResolvedValueOnce('second')
  render(<Shown {...question({ ask })} />)
  await screen.findByText('first')
  act(() => screen.getByRole('button').click())
  expect(screen.getByText('first')).toBeVisible()
  expect(await screen.findByText('second')).toBeVisible()
})

it('shows the failure when nothing is kept, and what is kept when nobody answers', async () => {
  const ask = () => Promise.reject(new NoAnswer('offline'))
  const { unmount } = render(<Shown {...question({ ask })} />)
  expect(await screen.findByText('failed')).toBeVisible()
  unmount()
  render(<Shown {...question({ ask, kept: () => ({ data: 'kept', keptAt: ' since noon' }) })} />)
  expect(await screen.findByText('kept since noon')).toBeVisible()
})

it('asks again by itself when there is a network again', async () => {
  const ask = jest.fn().mockRejectedValueOnce(new NoAnswer('offline')).mockResolvedValueOnce('fresh')
  render(<Shown {...question({ ask, kept: () => ({ data: 'kept', keptAt: '' }) })} />)
  await screen.findByText('kept')
  fireEvent(window, new Event('online'))
  expect(await screen.findByText('fresh')).toBeVisible()
  fireEvent(window, new Event('online'))
  expect(ask).toHaveBeenCalledTimes(2)
})

it('does not fall back on what is kept when the server said no', async () => {
  const ask = () => Promise.reject(new Error('404'))
  render(<Shown {...question({ ask, kept: () => ({ data: 'kept', keptAt: '' }) })} />)
  expect(await screen.findByText('failed')).toBeVisible()
})

it('an answer to an earlier question does not overwrite a later one', async () => {
  const late: { answer?: (value: string) => void } = {}
  const slow = () => new Promise<string>((resolve) => Object.assign(late, { answer: resolve }))
  const { rerender } = render(<Shown {...question({ ask: slow })} />)
  rerender(<Shown {...question({ request: { params: { id: '2' } }, ask: () => Promise.resolve('two') })} />)
  await screen.findByText('two')
  await act(async () => late.answer?.('one'))
  expect(screen.getByRole('button')).toHaveTextContent('two')
})

it('draws at once what came with the page, asks nobody, and takes the server’s markup away', async () => {
  page('getIt', { params: { id: '1' } }, 'came along')
  expect(document.getElementById('first-paint')).toHaveTextContent('from the server')
  const ask = jest.fn()
  render(<Shown {...question({ ask })} />)
  expect(screen.getByText('came along')).toBeVisible()
  expect(document.getElementById('first-paint')).toBeNull()
  await waitFor(() => expect(ask).not.toHaveBeenCalled())
})

it('asks as usual when what came with the page is not what the schemas know', async () => {
  page('getIt', { params: { id: '1' } }, 'stale')
  render(<Shown {...question({ isAnswer: () => Promise.resolve(false) })} />)
  expect(await screen.findByText('asked')).toBeVisible()
})

it('does not take the data of another page', async () => {
  page('getIt', { params: { id: '7' } }, 'somebody else’s')
  render(<Shown {...question({})} />)
  expect(await screen.findByText('asked')).toBeVisible()
})
