import { useRouter } from '@tarojs/taro'
import { fireEvent, render, screen, within } from '@testing-library/react'
import { dailyApi } from '../../../daily.api'
import ArchivePage from './index'

jest.mock('../../../daily.api', () => ({ dailyApi: { getArchiveYear: jest.fn(), listIssues: jest.fn() }, isDailyAnswer: jest.fn() }))

const opened = (params: Record<string, string>) =>
  jest.mocked(useRouter).mockReturnValue({ params, path: '' } as ReturnType<typeof useRouter>)
const counts: Record<number, [month: number, issues: number][]> = {
  2021: [
    [1, 3],
    [3, 1],
  ],
  2022: [[2, 2]],
}
const yearOf = (year: number) => ({
  year,
  years: [2021, 2022],
  months: Array.from({ length: 12 }, (_, at) => {
    const issues = counts[year]?.find(([month]) => month === at + 1)?.[1] ?? 0
    return { month: `${year}-${String(at + 1).padStart(2, '0')}`, issues, articles: issues * 15 }
  }),
})
const issue = (serial: number, date: string) => ({
  serial,
  date,
  publishedAt: `${date}T01:00:00.000Z`,
  articles: 5,
  minutes: 9,
  lead: `L${serial}`,
  corrected: serial === 7,
})

beforeEach(() => {
  jest.mocked(dailyApi.getArchiveYear).mockImplementation(async ({ params }) => yearOf(Number(params.year)))
  jest.mocked(dailyApi.listIssues).mockImplementation(async (request) => {
    const month = request?.query?.month ?? ''
    return month === '2021-03'
      ? { items: [issue(7, '2021-03-02')] }
      : month === '2022-02'
        ? { items: [issue(9, '2022-02-08')] }
        : { items: [] }
  })
  opened({})
})

it('opens at the newest year that has issues, and its last month', async () => {
  render(<ArchivePage />)
  expect(await screen.findByRole('link', { name: /L9/ })).toHaveAttribute('href', '/daily/issues/9')
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('2022年')
  expect(screen.getByText('30')).toBeVisible()
})

it('opens what the address names', async () => {
  opened({ year: '2021', month: '2021-03' })
  render(<ArchivePage />)
  const row = await screen.findByRole('link', { name: /L7/ })
  expect(within(row).getByText('有更正')).toBeVisible()
  expect(row).toHaveTextContent('3月2日 周二')
})

it('goes to another year and another month, and the address follows', async () => {
  render(<ArchivePage />)
  fireEvent.click(await screen.findByRole('button', { name: '2021年' }))
  expect(await screen.findByRole('link', { name: /L7/ })).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: '1月，3期' }))
  expect(location.search).toBe('?year=2021&month=2021-01')
  expect(await screen.findByText('这个月没有出刊')).toBeVisible()
})

it('says what failed and asks again', async () => {
  jest.mocked(dailyApi.getArchiveYear).mockRejectedValueOnce(new Error('no'))
  opened({ year: '2022' })
  render(<ArchivePage />)
  fireEvent.click(await screen.findByRole('button', { name: '再试一次' }))
  expect(await screen.findByRole('link', { name: /L9/ })).toBeVisible()
})
