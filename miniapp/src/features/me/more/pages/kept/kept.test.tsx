import { useRouter } from '@tarojs/taro'
import { fireEvent, render, screen } from '@testing-library/react'
import { favourites, readings } from '../../../../daily/daily.api'
import KeptPage from './index'

const article = (id: string) => ({ id, title: `T${id}`, type: 'policy', at: '2026-11-24T02:00:00.000Z' })
const opened = (params: Record<string, string>) =>
  jest.mocked(useRouter).mockReturnValue({ params, path: '' } as ReturnType<typeof useRouter>)

beforeEach(() => {
  favourites.clear()
  readings.clear()
  opened({})
})

it('lists what was kept, each with the way to it', () => {
  favourites.write([article('1'), article('2')])
  render(<KeptPage />)
  expect(screen.getByRole('link', { name: /T1/ })).toHaveAttribute('href', '/daily/articles/1')
  expect(screen.getByText('收藏的都在这里了')).toBeVisible()
})

it('lets one go, keeps its row in place, and keeps it again by the same button', () => {
  favourites.write([article('1'), article('2')])
  render(<KeptPage />)
  fireEvent.click(screen.getByRole('button', { name: '已收藏：T1' }))
  expect(favourites.read().map(({ id }) => id)).toEqual(['2'])
  fireEvent.click(screen.getByRole('button', { name: '已取消：T1', pressed: false }))
  expect(favourites.read().map(({ id }) => id)).toEqual(['1', '2'])
})

it('leads on from an empty list', () => {
  render(<KeptPage />)
  expect(screen.getByText('还没有收藏')).toBeVisible()
  expect(screen.getByRole('button', { name: '去看本期' })).toBeVisible()
})

it('shows a long record part by part', () => {
  readings.write(Array.from({ length: 120 }, (_, at) => article(String(at))))
  opened({ list: 'readings' })
  render(<KeptPage />)
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(50)
  fireEvent.click(screen.getByRole('button', { name: '看更早的' }))
  fireEvent.click(screen.getByRole('button', { name: '看更早的' }))
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(120)
  expect(screen.getByText('读过的都在这里了')).toBeVisible()
})

it('wipes the record of what was read, after asking, and nothing else', () => {
  favourites.write([article('1')])
  readings.write([article('1'), article('2')])
  opened({ list: 'readings' })
  render(<KeptPage />)
  fireEvent.click(screen.getByRole('button', { name: '清除阅读记录' }))
  fireEvent.click(screen.getByRole('button', { name: '清除2篇记录' }))
  expect(readings.read()).toEqual([])
  expect(favourites.read()).toHaveLength(1)
  expect(screen.getByText('还没有读过的文章')).toBeVisible()
})
