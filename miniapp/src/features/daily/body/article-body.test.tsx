import { fireEvent, render, screen, within } from '@testing-library/react'
import type { Block } from '@tisc/shared/daily/body.schema'
import { ArticleBody } from './article-body'
import { itemNumbers } from './list-block'

const draw = (...body: Block[]) => render(<ArticleBody body={body} />)
const runs = (text: string) => [{ text }]

it('links a note and the place that calls it, both ways', () => {
  window.HTMLElement.prototype.scrollIntoView = jest.fn()
  draw(
    { kind: 'paragraph', runs: [{ text: 'words' }, { text: '*', note: 'x' }] },
    { kind: 'footnotes', notes: [{ id: 'x', runs: runs('the note') }] },
  )
  fireEvent.click(screen.getByRole('button', { name: '注1' }))
  expect(screen.getByRole('listitem')).toHaveFocus()
  expect(screen.getByRole('listitem')).toHaveTextContent('the note')
  fireEvent.click(screen.getByRole('button', { name: '回到正文的注1' }))
  expect(screen.getByRole('button', { name: '注1' })).toHaveFocus()
})

it('shows the text of a run whose note does not exist', () => {
  draw({ kind: 'paragraph', runs: [{ text: 'words', note: 'lost' }] })
  expect(screen.getByText('words')).toBeVisible()
})

it('draws a table with the direction of its headings, in a frame the keyboard reaches', () => {
  draw({
    kind: 'table',
    caption: runs('Goals'),
    rows: [
      [
        { runs: runs('Year'), heading: 'column' },
        { runs: runs('Count'), heading: 'column' },
      ],
      [{ runs: runs('2021'), heading: 'row' }, { runs: runs('142') }],
      [{ runs: runs('all'), columns: 2 }],
    ],
  })
  expect(screen.getByRole('group', { name: 'Goals，可左右滑动' })).toHaveAttribute('tabindex', '0')
  expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['Year', 'Count'])
  expect(screen.getByRole('rowheader')).toHaveTextContent('2021')
  expect(screen.getByRole('cell', { name: 'all' })).toHaveAttribute('colspan', '2')
})

it('opens a link of the web beside the app and one of ours inside it', () => {
  draw({
    kind: 'paragraph',
    runs: [
      { text: 'web', link: 'https://example.cn/' },
      { text: 'ours', link: '/daily/topics/rights' },
    ],
  })
  expect(screen.getByRole('link', { name: 'web' })).toHaveAttribute('rel', 'noopener noreferrer')
  expect(screen.getByRole('link', { name: 'ours' })).not.toHaveAttribute('target')
})

it('keeps the place of a picture whose size is known, and its words', () => {
  draw({ kind: 'image', source: '/files/1', alt: 'Steps', caption: runs('Four steps'), width: 640, height: 360 })
  const picture = within(screen.getByRole('figure')).getByRole('img', { name: 'Steps' })
  expect(picture).toHaveAttribute('width', '640')
  expect(picture).toHaveAttribute('height', '360')
  expect(screen.getByRole('figure')).toHaveTextContent('Four steps')
})

it('leaves out a kind that only a newer server knows', () => {
  const { container } = draw({ kind: 'hologram' } as unknown as Block, { kind: 'paragraph', runs: runs('still here') })
  expect(container).toHaveTextContent('still here')
})

it('numbers each depth of a list for itself', () => {
  const items = [0, 1, 1, 0, 1, 0].map((depth) => ({ runs: runs('x'), depth }))
  expect(itemNumbers({ items })).toEqual([1, 1, 2, 2, 1, 3])
  expect(itemNumbers({ items, start: 4 })).toEqual([4, 1, 2, 5, 1, 6])
})
