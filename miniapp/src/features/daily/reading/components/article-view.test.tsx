import { fireEvent, render, screen } from '@testing-library/react'
import { dailyApi } from '../../daily.api'
import { sampleArticle } from '../../sample'
import { readings } from '../../shelf'
import { ArticleView } from './article-view'

jest.mock('../../daily.api', () => ({
  dailyApi: { reportError: jest.fn(), getArticleChanges: jest.fn(), countRead: jest.fn(async () => ({})) },
  isDailyAnswer: jest.fn(),
}))

beforeEach(() => readings.clear())

it('says first that a document is not in force, before its data', () => {
  render(<ArticleView article={sampleArticle({ validity: 'not-in-force', document: { validity: '失效', issuer: '青岛市人民政府' } })} />)
  const banner = screen.getByRole('heading', { name: '已失效，只供查阅' })
  const facts = screen.getByRole('region', { name: '文件信息' })
  expect(banner.compareDocumentPosition(facts)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
})

it('shows an empty field as such and opens the rest on demand', () => {
  const document = { issuer: '甲', writtenOn: '2017-08-09', validity: '失效', number: '青政字〔2017〕58号', registration: '' }
  render(<ArticleView article={sampleArticle({ document })} />)
  expect(screen.queryByText('来源页未填写')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '全部5项文件信息' }))
  expect(screen.getByText('来源页未填写')).toBeVisible()
})

it('keeps the address of a withdrawn article and says why, without text or tools', () => {
  const withdrawal = { at: '2022-04-29T01:00:00.000Z', reason: '数字有误' }
  render(<ArticleView article={sampleArticle({ state: 'withdrawn', withdrawal })} />)
  expect(screen.getByText('数字有误').parentElement).toHaveTextContent('4月29日撤回：数字有误。这个地址会一直保留。')
  expect(screen.queryByText(/这篇有错/)).toBeNull()
})

it('shows what a correction changed', async () => {
  const changes = {
    version: 2,
    at: '2022-04-28T02:00:00.000Z',
    note: '改了单位',
    changes: [{ kind: 'changed', before: 'old', after: 'new' }],
  }
  jest.mocked(dailyApi.getArticleChanges).mockResolvedValueOnce(changes as never)
  render(<ArticleView article={sampleArticle({ corrections: [{ version: 2, at: changes.at, note: changes.note }] })} />)
  fireEvent.click(screen.getByRole('button', { name: '看改了什么' }))
  expect(await screen.findByText('old')).toBeVisible()
  expect(screen.getByText('new')).toBeVisible()
  expect(dailyApi.getArticleChanges).toHaveBeenCalledWith({ params: { id: sampleArticle().id, version: 2 } })
})

it('remembers on the device that it was read', () => {
  render(<ArticleView article={sampleArticle({ id: 'x' })} />)
  expect(readings.read()).toMatchObject([{ id: 'x' }])
})

it('tells once that it is read, and nothing of a kept text or one at the desk', () => {
  jest.mocked(dailyApi.countRead).mockClear()
  const { rerender } = render(<ArticleView article={sampleArticle({ id: 'x' })} />)
  rerender(<ArticleView article={sampleArticle({ id: 'x', title: '更正后' })} />)
  render(<ArticleView article={sampleArticle({ id: 'y' })} keptAt="2026-11-24T02:00:00.000Z" />)
  render(<ArticleView article={sampleArticle({ id: 'z', state: 'draft' })} />)
  expect(jest.mocked(dailyApi.countRead).mock.calls).toEqual([[{ params: { id: 'x' } }]])
})

describe('reporting an error', () => {
  const write = (text: string) => {
    render(<ArticleView article={sampleArticle()} />)
    fireEvent.click(screen.getByRole('button', { name: '这篇有错？告诉我们' }))
    fireEvent.change(screen.getByRole('textbox'), { target: { value: text } })
    fireEvent.click(screen.getByRole('button', { name: '送出' }))
  }

  beforeEach(() => jest.mocked(dailyApi.reportError).mockReset())

  it('wants more than three characters', () => {
    write('错了')
    expect(screen.getByText(/至少4个字/)).toBeVisible()
    expect(dailyApi.reportError).not.toHaveBeenCalled()
  })

  it('keeps what was typed when it could not be sent, then sends it', async () => {
    jest.mocked(dailyApi.reportError).mockRejectedValueOnce(new Error('x')).mockResolvedValueOnce({ receivedAt: '' })
    write('第二段的数字不对')
    expect(await screen.findByText(/没有送出去/)).toBeVisible()
    expect(screen.getByRole('textbox')).toHaveValue('第二段的数字不对')
    fireEvent.click(screen.getByRole('button', { name: '送出' }))
    expect(await screen.findByText('收到了')).toBeVisible()
    expect(dailyApi.reportError).toHaveBeenLastCalledWith({
      params: { id: sampleArticle().id },
      body: { kind: 'fact', text: '第二段的数字不对' },
    })
  })
})
