import { fireEvent, render, screen } from '@testing-library/react'
import { appearance } from '../../../../../platform/appearance'
import SettingsPage from './index'

beforeEach(() => appearance.clear())

it('applies elder mode at once to the whole document', () => {
  render(<SettingsPage />)
  fireEvent.click(screen.getByRole('switch', { name: /大字版/ }))
  expect(document.documentElement).toHaveClass('look-elder')
  expect(screen.getByRole('switch', { checked: true })).toBeVisible()
})

it('lets a choice of colour win over the system, and keeps the other choices', () => {
  appearance.write({ colour: 'system', elder: true, textSize: 1.3 })
  render(<SettingsPage />)
  fireEvent.click(screen.getByRole('radio', { name: '深色' }))
  expect(document.documentElement).toHaveClass('look-dark', 'look-elder')
  expect(appearance.read()).toEqual({ colour: 'dark', elder: true, textSize: 1.3 })
})

it('shows the size of the text on a few lines', () => {
  render(<SettingsPage />)
  fireEvent.click(screen.getByRole('radio', { name: '特大' }))
  expect(screen.getByText(/文章的正文就是这么大/).style.getPropertyValue('--text-size')).toBe('1.3')
})
