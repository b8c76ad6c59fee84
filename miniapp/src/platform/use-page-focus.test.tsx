import { render, screen } from '@testing-library/react'
import { usePageFocus } from './use-page-focus'

function Page({ hasField = false }: { hasField?: boolean }) {
  return (
    <div ref={usePageFocus()} tabIndex={-1} data-testid="page">
      {/* biome-ignore lint/a11y/noAutofocus: what the test is about */}
      <input autoFocus={hasField} />
    </div>
  )
}

it('gives a new page the focus', () => {
  render(<Page />)
  expect(screen.getByTestId('page')).toHaveFocus()
})

it('leaves it to a field that took it', () => {
  render(<Page hasField />)
  expect(screen.getByRole('textbox')).toHaveFocus()
})

it('takes none from the editor that frames the page', () => {
  const framed = jest.spyOn(window, 'parent', 'get').mockReturnValue({} as Window)
  render(<Page />)
  expect(screen.getByTestId('page')).not.toHaveFocus()
  framed.mockRestore()
})
