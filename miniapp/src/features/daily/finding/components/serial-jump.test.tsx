import Taro from '@tarojs/taro'
import { fireEvent, render, screen } from '@testing-library/react'
import { SerialJump } from './serial-jump'

const jumpTo = (text: string) => {
  render(<SerialJump />)
  fireEvent.change(screen.getByRole('textbox', { name: '期号' }), { target: { value: text } })
  fireEvent.click(screen.getByRole('button', { name: '去' }))
}

beforeEach(() => jest.mocked(Taro.navigateTo).mockClear())

it('goes to the issue', () => {
  jumpTo('第1102期')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/daily/issues/1102' })
})

it('says what is wrong with the number, keeps it, and stays', () => {
  jumpTo('昨天的')
  expect(screen.getByRole('alert')).toHaveTextContent('您写的是“昨天的”')
  expect(screen.getByRole('textbox')).toHaveValue('昨天的')
  expect(screen.getByRole('textbox')).toBeInvalid()
  expect(Taro.navigateTo).not.toHaveBeenCalled()
})
