import Taro from '@tarojs/taro'
import { createEvent, fireEvent, render, screen } from '@testing-library/react'
import { Link } from './link'

const link = () => {
  render(
    <Link to="article" params={{ id: '1' }}>
      Read
    </Link>,
  )
  return screen.getByRole('link', { name: 'Read' })
}

it('is a real address, opened inside the app', () => {
  const element = link()
  expect(element).toHaveAttribute('href', '/daily/articles/1')
  const click = createEvent.click(element)
  fireEvent(element, click)
  expect(click.defaultPrevented).toBe(true)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/daily/articles/1' })
})

it('leaves a click that asks for a new window to the browser', () => {
  const element = link()
  const click = createEvent.click(element, { ctrlKey: true })
  fireEvent(element, click)
  expect(click.defaultPrevented).toBe(false)
})

it('switches to a tab instead of opening it', () => {
  render(<Link to="me">Me</Link>)
  fireEvent.click(screen.getByRole('link', { name: 'Me' }))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/me' })
})
