import { fireEvent, render, screen, within } from '@testing-library/react'
import type { SearchPage } from '@tisc/shared/daily/search.schema'
import { sampleSummary } from '../../sample'
import type { Question } from '../question'
import { searchApi } from '../search.api'
import { SearchResults } from './search-results'

jest.mock('../search.api', () => ({ searchApi: { search: jest.fn() }, isSearchAnswer: jest.fn() }))

const facets: SearchPage['facets'] = {
  type: [
    { value: 'policy', name: '政策', count: 2 },
    { value: 'news', name: '动态', count: 1 },
  ],
  topic: [],
  region: [{ value: '370100', name: '济南市', count: 1 }],
  year: [{ value: '2022', name: '2022', count: 3 }],
  validity: [],
}
const hit = (id: string, title: string) => ({
  article: sampleSummary({ id, title }),
  title: [
    { text: title.slice(0, 2), hit: true },
    { text: title.slice(2), hit: false },
  ],
  snippet: [],
})
const found = (changes: Partial<SearchPage> = {}): SearchPage => ({
  items: [hit('a', '质押一'), hit('b', '质押二'), hit('c', '质押三')],
  total: { count: 3, more: false },
  notApplicable: 0,
  facets,
  ...changes,
})
const nothing = { items: [], total: { count: 0, more: false }, facets: { ...facets, type: [], region: [], year: [] } }
const answerWith = (page: SearchPage) => jest.mocked(searchApi.search).mockResolvedValue(page)
const onAsk = jest.fn()
const show = (question: Question = { q: '质押' }) => render(<SearchResults question={question} onAsk={onAsk} />)

beforeEach(() => onAsk.mockReset())

it('marks what was searched for', async () => {
  answerWith(found())
  show()
  const [first] = await screen.findAllByRole('heading', { level: 3 })
  expect(within(first as HTMLElement).getByText('质押').tagName).toBe('MARK')
})

it('asks with words and filters as they are', async () => {
  answerWith(found())
  show({ q: '质押', type: 'policy', year: '2022' })
  await screen.findAllByRole('heading', { level: 3 })
  expect(searchApi.search).toHaveBeenLastCalledWith({ query: { q: '质押', type: 'policy', year: '2022' } })
})

it('counts all kinds, whichever is chosen', async () => {
  answerWith(found({ total: { count: 2, more: false } }))
  show({ q: '质押', type: 'policy' })
  const kinds = await screen.findByRole('group', { name: '按栏目筛选' })
  expect(
    within(kinds)
      .getAllByRole('button')
      .map((chip) => chip.textContent),
  ).toEqual(['全部3', '政策2', '动态1'])
  expect(within(kinds).getByRole('button', { pressed: true })).toHaveTextContent('政策2')
})

it('puts those that mean nothing in Qingdao today under a heading of their own', async () => {
  answerWith(found({ notApplicable: 1 }))
  show()
  const heading = await screen.findByRole('heading', { name: '以下不适用于青岛今天' })
  const last = heading.parentElement as HTMLElement
  expect(within(last).getAllByRole('heading', { level: 3 })).toHaveLength(1)
  expect(last).toHaveTextContent('质押三')
  expect(screen.getByRole('status')).toHaveTextContent('不适用于青岛今天的 1 篇，排在最后')
})

it('narrows by the other facets in a sheet, and a second tap takes it back', async () => {
  answerWith(found())
  const { rerender } = show()
  fireEvent.click(await screen.findByRole('button', { name: '更多' }))
  fireEvent.click(screen.getByRole('button', { name: '济南市 1' }))
  expect(onAsk).toHaveBeenLastCalledWith({ q: '质押', region: '370100' })
  jest.mocked(searchApi.search).mockReturnValue(new Promise(() => undefined))
  rerender(<SearchResults question={{ q: '质押', region: '370100' }} onAsk={onAsk} />)
  fireEvent.click(screen.getByRole('button', { name: '济南市 1', pressed: true }))
  expect(onAsk).toHaveBeenLastCalledWith({ q: '质押' })
})

it('keeps the facets in place while a narrower search is under way', async () => {
  answerWith(found())
  const { rerender } = show()
  await screen.findByRole('group', { name: '按栏目筛选' })
  jest.mocked(searchApi.search).mockReturnValue(new Promise(() => undefined))
  rerender(<SearchResults question={{ q: '质押', type: 'news' }} onAsk={onAsk} />)
  expect(screen.getByRole('group', { name: '按栏目筛选' })).toBeVisible()
  expect(screen.queryByRole('heading', { level: 3 })).toBeNull()
})

it('offers the nearest word when nothing was found', async () => {
  answerWith(found({ ...nothing, nearest: '质押贷款' }))
  show({ q: '置押贷款' })
  fireEvent.click(await screen.findByRole('button', { name: '找“质押贷款”' }))
  expect(onAsk).toHaveBeenCalledWith({ q: '质押贷款' })
})

it('offers to drop the filters first when they left nothing', async () => {
  answerWith(found({ ...nothing, nearest: '商标' }))
  show({ q: '质押', year: '1999' })
  fireEvent.click(await screen.findByRole('button', { name: '去掉筛选' }))
  expect(onAsk).toHaveBeenCalledWith({ q: '质押' })
})

it('says what failed and tries again', async () => {
  jest.mocked(searchApi.search).mockRejectedValueOnce(new Error('no'))
  show()
  const again = await screen.findByRole('button', { name: '再试一次' })
  answerWith(found())
  fireEvent.click(again)
  expect(await screen.findAllByRole('heading', { level: 3 })).toHaveLength(3)
})
