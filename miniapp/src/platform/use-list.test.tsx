import { act, render, screen } from '@testing-library/react'
import { type ListPage, useList } from './use-list'

type Props = { request?: string; askAfter: (cursor: string) => Promise<ListPage<string>> }

function Shown({ request = 'a', askAfter }: Props) {
  const list = useList<string, ListPage<string>>({
    operation: 'listThem',
    request,
    ask: () => Promise.resolve({ items: [`${request}1`, `${request}2`], next: 'c2' }),
    askAfter,
    isAnswer: () => Promise.resolve(true),
  })
  return (
    <button type="button" onClick={list.readMore}>
      {list.items.join()} {list.more.state} {list.isComplete ? 'complete' : 'more'}
    </button>
  )
}

const press = () => act(async () => screen.getByRole('button').click())

it('reads on from the cursor until there is no more', async () => {
  const askAfter = jest.fn().mockResolvedValueOnce({ items: ['a3'] })
  render(<Shown askAfter={askAfter} />)
  await screen.findByText('a1,a2 idle more')
  await press()
  expect(await screen.findByText('a1,a2,a3 idle complete')).toBeVisible()
  expect(askAfter).toHaveBeenCalledWith('c2')
  await press()
  expect(askAfter).toHaveBeenCalledTimes(1)
})

it('asks once however often the end is reached, and again after a failure', async () => {
  const askAfter = jest
    .fn()
    .mockRejectedValueOnce(new Error('no'))
    .mockResolvedValueOnce({ items: ['a3'] })
  render(<Shown askAfter={askAfter} />)
  await screen.findByText('a1,a2 idle more')
  await act(async () => {
    screen.getByRole('button').click()
    screen.getByRole('button').click()
  })
  expect(screen.getByText('a1,a2 failed more')).toBeVisible()
  expect(askAfter).toHaveBeenCalledTimes(1)
  await press()
  expect(await screen.findByText('a1,a2,a3 idle complete')).toBeVisible()
})

it('starts afresh with another request', async () => {
  const askAfter = jest.fn().mockResolvedValue({ items: ['a3'] })
  const { rerender } = render(<Shown askAfter={askAfter} />)
  await screen.findByText('a1,a2 idle more')
  await press()
  rerender(<Shown request="b" askAfter={askAfter} />)
  expect(await screen.findByText('b1,b2 idle more')).toBeVisible()
})
