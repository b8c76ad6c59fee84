import { useRouter } from '@tarojs/taro'
import { render, screen } from '@testing-library/react'
import { sampleSummary } from '../../../sample'
import { digestsApi } from '../../digests.api'
import DigestPage from './index'

jest.mock('../../digests.api', () => ({ digestsApi: { getDigest: jest.fn() }, isDigestsAnswer: async () => true }))
const getDigest = jest.mocked(digestsApi.getDigest)

beforeEach(
  () =>
    void jest
      .mocked(useRouter)
      .mockReturnValue({ params: { kind: 'weekly', date: '2022-04-25', topics: 'patents' }, path: '' } as unknown as ReturnType<
        typeof useRouter
      >),
)

it('shows a week of the chosen topics under its days', async () => {
  getDigest.mockResolvedValue({ kind: 'weekly', date: '2022-04-25', lastDay: '2022-05-01', items: [sampleSummary()] })
  render(<DigestPage />)
  expect(await screen.findByRole('link', { name: /A title/ })).toBeVisible()
  expect(screen.getByText('2022年4月25日 周一到2022年5月1日 周日')).toBeVisible()
  expect(getDigest).toHaveBeenCalledWith({ params: { kind: 'weekly', date: '2022-04-25' }, query: { topics: 'patents' } })
})

it('says so when it brought nothing', async () => {
  getDigest.mockResolvedValue({ kind: 'weekly', date: '2022-04-25', lastDay: '2022-05-01', items: [] })
  render(<DigestPage />)
  expect(await screen.findByText('这段时间没有新文章')).toBeVisible()
})
