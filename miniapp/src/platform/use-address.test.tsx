import Taro, { useRouter } from '@tarojs/taro'
import { act, render, screen } from '@testing-library/react'
import { useAddress } from './use-address'

const opened = (params: Record<string, string>) =>
  jest.mocked(useRouter).mockReturnValue({ params, path: '' } as ReturnType<typeof useRouter>)

function Page() {
  const [query, change] = useAddress('search')
  return (
    <button type="button" onClick={() => change({ q: '商标', type: undefined })}>
      {JSON.stringify(query)}
    </button>
  )
}
const shown = () => JSON.parse(screen.getByRole('button').textContent ?? '')

beforeEach(() => history.replaceState(null, '', '/daily/search'))

it('reads the query, which neither WeChat nor Taro decodes', () => {
  opened({ q: '%E8%B4%A8%E6%8A%BC+A%2BB', year: '2022' })
  render(<Page />)
  expect(shown()).toEqual({ q: '质押 A+B', year: '2022' })
})

it('takes a link cut off in the middle of a character as it is', () => {
  opened({ q: '%E8%B4' })
  render(<Page />)
  expect(shown()).toEqual({ q: '%E8%B4' })
})

it('changes the address without a new page, keeping what the router stored there', () => {
  history.replaceState({ key: 'of the router' }, '', '/daily/search')
  opened({})
  render(<Page />)
  act(() => screen.getByRole('button').click())
  expect(shown()).toEqual({ q: '商标' })
  expect(location.pathname + decodeURIComponent(location.search)).toBe('/daily/search?q=商标')
  expect(history.state).toEqual({ key: 'of the router' })
  expect(Taro.navigateTo).not.toHaveBeenCalled()
})
