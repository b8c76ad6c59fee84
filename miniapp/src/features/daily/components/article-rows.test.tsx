import { render, screen } from '@testing-library/react'
import { sampleSummary } from '../sample'
import { ArticleRows } from './article-rows'

const figure = (value: string) => ({ value, unit: 'items' })

it('shows the figure of every other article that has one', () => {
  const articles = [
    sampleSummary({ id: 'a', figure: figure('1') }),
    sampleSummary({ id: 'b', figure: figure('2') }),
    sampleSummary({ id: 'c' }),
    sampleSummary({ id: 'd', figure: figure('3') }),
  ]
  const { container } = render(<ArticleRows articles={articles} />)
  expect([...container.querySelectorAll('.value')].map((plate) => plate.textContent)).toEqual(['1', '3'])
  expect(screen.getAllByRole('link')).toHaveLength(4)
})

it('says in words what must be known before opening', () => {
  render(
    <ArticleRows
      articles={[
        sampleSummary({ id: 'a', validity: 'not-in-force' }),
        sampleSummary({ id: 'b', state: 'withdrawn' }),
        sampleSummary({ id: 'c', correctedAt: '2022-04-28T00:00:00.000Z' }),
      ]}
    />,
  )
  for (const word of ['已失效', '已撤回', '有更正']) expect(screen.getByText(word)).toBeVisible()
})
