import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { Choice } from './choice'

const options = [
  { value: 'a', word: 'One' },
  { value: 'b', word: 'Two' },
  { value: 'c', word: 'Three' },
]

function Chosen({ from }: { from?: string }) {
  const [chosen, setChosen] = useState(from)
  return <Choice label="Which" options={options} chosen={chosen} onChoose={setChosen} />
}

it('has one stop for the keyboard: the chosen one, or the first', () => {
  const { unmount } = render(<Chosen from="b" />)
  expect(screen.getAllByRole('radio').map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1])
  unmount()
  render(<Chosen />)
  expect(screen.getAllByRole('radio').map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1])
})

it('moves with the arrow keys, round the ends', () => {
  render(<Chosen from="a" />)
  fireEvent.keyDown(screen.getByRole('radio', { name: 'One' }), { key: 'ArrowUp' })
  expect(screen.getByRole('radio', { name: 'Three' })).toBeChecked()
  expect(screen.getByRole('radio', { name: 'Three' })).toHaveFocus()
  fireEvent.keyDown(screen.getByRole('radio', { name: 'Three' }), { key: 'ArrowRight' })
  expect(screen.getByRole('radio', { name: 'One' })).toBeChecked()
})
