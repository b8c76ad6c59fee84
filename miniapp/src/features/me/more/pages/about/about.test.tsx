import { render, screen, within } from '@testing-library/react'
import { aboutFacts } from '../../about-facts'
import AboutPage from './index'

const { openFacts } = aboutFacts.zh

it('shows every version of a fact the sources disagree on, each with its source', () => {
  render(<AboutPage />)
  for (const { title, versions } of openFacts) {
    const part = screen.getByRole('heading', { name: title }).parentElement as HTMLElement
    expect(within(part).getAllByRole('listitem')).toHaveLength(versions.length)
    for (const { value, source } of versions) {
      const shown = within(part).getByText(value).closest('li') as HTMLElement
      expect(shown).toHaveTextContent(source)
    }
  }
})

it('has more than one version of each, or it would be no open fact', () => {
  for (const { versions } of openFacts) expect(new Set(versions.map(({ value }) => value)).size).toBeGreaterThan(1)
})

it('has the same facts in both languages', () => {
  const shape = ({ openFacts, namesOverTime, promises }: typeof aboutFacts.zh) => [
    openFacts.map(({ versions, remark }) => [versions.length, remark !== undefined]),
    namesOverTime.map(({ value }) => value),
    promises.length,
  ]
  expect(shape(aboutFacts.en)).toEqual(shape(aboutFacts.zh))
})

it('lets both numbers be called', () => {
  render(<AboutPage />)
  expect(screen.getAllByRole('link', { name: /打电话/ }).map((link) => link.getAttribute('href'))).toEqual([
    'tel:0532-68066557',
    'tel:0532-82882062',
  ])
})
