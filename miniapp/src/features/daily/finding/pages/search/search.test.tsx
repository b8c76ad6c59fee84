import { useRouter } from '@tarojs/taro'
import { fireEvent, render, screen } from '@testing-library/react'
import { dailyApi } from '../../../daily.api'
import { searches } from '../../../searches'
import { searchApi } from '../../search.api'
import SearchPage from './index'

jest.mock('../../search.api', () => ({ searchApi: { search: jest.fn(() => new Promise(() => undefined)) }, isSearchAnswer: jest.fn() }))
jest.mock('../../../daily.api', () => ({
  dailyApi: { listTopics: jest.fn(() => new Promise(() => undefined)) },
}))

const opened = (params: Record<string, string>) =>
  jest.mocked(useRouter).mockReturnValue({ params, path: '' } as ReturnType<typeof useRouter>)
const searchFor = (words: string) => {
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: words } })
  fireEvent.submit(screen.getByRole('search'))
}

beforeEach(() => {
  history.replaceState(null, '', '/daily/search')
  jest.mocked(searchApi.search).mockClear()
  searches.clear()
  opened({})
})

it('searches, remembers the words, and writes them into the address', async () => {
  render(<SearchPage />)
  searchFor(' 质押 ')
  expect(searchApi.search).toHaveBeenCalledWith({ query: { q: '质押' } })
  expect(decodeURIComponent(location.search)).toBe('?q=质押')
  expect(searches.read()).toEqual(['质押'])
})

it('opens the same search from its address, and does not count that as searched for', () => {
  opened({ q: encodeURIComponent('质押'), type: 'policy' })
  render(<SearchPage />)
  expect(searchApi.search).toHaveBeenCalledWith({ query: { q: '质押', type: 'policy' } })
  expect(screen.getByRole('searchbox')).toHaveValue('质押')
  expect(searches.read()).toEqual([])
})

it('starts with new words unfiltered', () => {
  opened({ q: 'a', type: 'policy' })
  render(<SearchPage />)
  searchFor('b')
  expect(searchApi.search).toHaveBeenLastCalledWith({ query: { q: 'b' } })
})

it('shows what was searched for when the field is emptied, and the topics', async () => {
  jest.mocked(dailyApi.listTopics).mockResolvedValueOnce({ items: [{ key: 'rights', name: '维权援助' }] })
  opened({ q: 'a' })
  searches.write(['商标', '质押'])
  render(<SearchPage />)
  fireEvent.click(screen.getByRole('button', { name: '清空' }))
  expect(screen.getByRole('searchbox')).toHaveFocus()
  expect(screen.getByRole('button', { name: '商标' })).toBeVisible()
  expect(await screen.findByRole('link', { name: '维权援助' })).toHaveAttribute('href', '/daily/topics/rights')
  fireEvent.click(screen.getByRole('button', { name: '清除“商标”' }))
  expect(searches.read()).toEqual(['质押'])
  fireEvent.click(screen.getByRole('button', { name: '全部清除' }))
  expect(screen.queryByText('搜过的词')).toBeNull()
})

it('does not ask for nothing', () => {
  render(<SearchPage />)
  searchFor('   ')
  expect(searchApi.search).not.toHaveBeenCalled()
})
