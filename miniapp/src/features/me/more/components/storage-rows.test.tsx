import { fireEvent, render, screen, within } from '@testing-library/react'
import { favourites, readings, searches } from '../../../daily/daily.api'
import { StorageRows } from './storage-rows'

const article = (id: string) => ({ id, title: 'A title', type: 'policy', at: '2026-11-24T02:00:00.000Z' })

beforeEach(() => {
  for (const stored of [favourites, readings, searches]) stored.clear()
})

it('says that nothing is there, and offers nothing to clear', () => {
  render(<StorageRows />)
  expect(screen.getByText('共0KB')).toBeVisible()
  expect(screen.queryByRole('button')).toBeNull()
})

it('says how much is there', () => {
  readings.write(Array.from({ length: 40 }, (_, at) => article(String(at))))
  render(<StorageRows />)
  expect(screen.getByRole('button', { name: /读过/ })).toHaveTextContent('40篇，3KB')
})

it('clears one thing, after asking, and leaves the others', () => {
  favourites.write([article('a')])
  searches.write(['质押', '商标'])
  render(<StorageRows />)
  fireEvent.click(screen.getByRole('button', { name: /搜过的词/ }))
  const dialog = screen.getByRole('dialog', { name: '清除“搜过的词”？' })
  fireEvent.click(within(dialog).getByRole('button', { name: '清除2个词' }))
  expect(searches.read()).toEqual([])
  expect(favourites.read()).toHaveLength(1)
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.queryByRole('button', { name: /搜过的词/ })).toBeNull()
})

it('leaves it when the reader thinks better of it', () => {
  favourites.write([article('a')])
  render(<StorageRows />)
  fireEvent.click(screen.getByRole('button', { name: /收藏/ }))
  fireEvent.click(screen.getByRole('button', { name: '先留着' }))
  expect(favourites.read()).toHaveLength(1)
})
