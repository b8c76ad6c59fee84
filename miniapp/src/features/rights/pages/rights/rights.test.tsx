import { render, screen } from '@testing-library/react'
import { hotlineApi } from '../../hotline.api'
import RightsPage from './index'

jest.mock('../../hotline.api', () => ({ hotlineApi: { getHotline: jest.fn() }, isHotlineAnswer: async () => true }))
const api = jest.mocked(hotlineApi)

const hotline = {
  now: '2026-11-27T09:00:00.000Z',
  open: false,
  until: '2026-11-30T01:00:00.000Z',
  provisional: false,
  hours: ['09:00-17:00'],
  hoursConfirmed: false,
  rightsLine: [],
  callBackLine: [],
  earliestSlot: '2026-11-30T01:00:00.000Z',
}

it('says when it opens next, and what is not known, instead of making it up', async () => {
  api.getHotline.mockResolvedValue(hotline)
  render(<RightsPage />)
  expect(await screen.findByText('现在没有人，11月30日09:00开始接听')).toBeVisible()
  expect(screen.getByText('号码待中心确认，请先打下面的电话')).toBeVisible()
  expect(screen.getByRole('link', { name: '打电话，0532-68066557' })).toHaveAttribute('href', 'tel:0532-68066557')
  expect(screen.getByText('平台网站页脚，2023-04的材料')).toBeVisible()
  expect(screen.getByText('工作日09:00-17:00（待中心确认）')).toBeVisible()
  expect(screen.getByRole('link', { name: /请给我回电/ })).toHaveTextContent('最早11月30日09:00，提交时就立案')
})

it('says until when it is open, and shows the line once a setting names it', async () => {
  api.getHotline.mockResolvedValue({
    ...hotline,
    open: true,
    hoursConfirmed: true,
    until: '2026-11-27T09:30:00.000Z',
    rightsLine: ['0532-12330'],
  })
  render(<RightsPage />)
  expect(await screen.findByText('现在有人接听，到17:30')).toBeVisible()
  expect(screen.getByText('工作日09:00-17:00')).toBeVisible()
  expect(screen.getByRole('link', { name: '打电话，0532-12330' })).toBeVisible()
})

it('leaves the numbers to be called when nothing is answered', async () => {
  api.getHotline.mockRejectedValue(new TypeError('x'))
  render(<RightsPage />)
  expect(await screen.findByText('没查到现在有没有人接听，号码可以直接打')).toBeVisible()
  expect(screen.getByRole('link', { name: '打电话，0532-82882062' })).toBeVisible()
})
