import { forgetSearch, rememberSearch, searches } from './searches'

describe('what was searched for', () => {
  beforeEach(() => searches.clear())

  it('stands newest first, each once', () => {
    for (const words of ['质押', '商标', '质押']) rememberSearch(words)
    expect(searches.read()).toEqual(['质押', '商标'])
  })

  it('is no more than ten', () => {
    for (let at = 1; at <= 12; at++) rememberSearch(`词${at}`)
    expect(searches.read()).toHaveLength(10)
    expect(searches.read()[0]).toBe('词12')
    expect(searches.read().at(-1)).toBe('词3')
  })

  it('can be let go one by one', () => {
    for (const words of ['质押', '商标']) rememberSearch(words)
    forgetSearch('商标')
    expect(searches.read()).toEqual(['质押'])
  })
})
