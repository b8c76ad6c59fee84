import { fireEvent, render, screen } from '@testing-library/react'
import { Sheet } from './sheet'

const open = () => {
  const onClose = jest.fn()
  const before = document.body.appendChild(document.createElement('button'))
  before.focus()
  const { unmount } = render(
    <Sheet title="Question" onClose={onClose}>
      <button type="button">Answer</button>
    </Sheet>,
  )
  return { onClose, before, unmount }
}

it('takes the focus and gives it back', () => {
  const { before, unmount } = open()
  expect(screen.getByRole('dialog', { name: 'Question' })).toHaveFocus()
  unmount()
  expect(before).toHaveFocus()
})

it('closes by Escape, by the cross and by a tap beside it', () => {
  const { onClose } = open()
  fireEvent.keyDown(document, { key: 'Escape' })
  fireEvent.click(screen.getByRole('button', { name: '关闭' }))
  fireEvent.click(document.querySelector('.veil') as Element)
  expect(onClose).toHaveBeenCalledTimes(3)
})

it('keeps the keyboard inside', () => {
  open()
  const [cross, answer] = [screen.getByRole('button', { name: '关闭' }), screen.getByRole('button', { name: 'Answer' })]
  answer.focus()
  fireEvent.keyDown(document, { key: 'Tab' })
  expect(cross).toHaveFocus()
  fireEvent.keyDown(document, { key: 'Tab', shiftKey: true })
  expect(answer).toHaveFocus()
})
