import { choicesOf, countAll, firstNotApplicable } from './facets'
import { countMore, narrowedBy, questionOf, widened } from './question'

describe('a search in the address', () => {
  it('takes what it knows and leaves the rest', () => {
    expect(questionOf({ q: ' 质押 ', type: 'policy', year: '2022', stamp: '1', from: 'poster' })).toEqual({
      q: '质押',
      type: 'policy',
      year: '2022',
    })
  })

  it('is the start when nothing is asked', () => expect(questionOf({ type: '' })).toEqual({ q: '' }))

  it('is narrowed and freed by one word', () => {
    const narrow = narrowedBy({ q: '质押', type: 'policy' }, 'year', '2022')
    expect(narrow).toEqual({ q: '质押', type: 'policy', year: '2022' })
    expect(narrowedBy(narrow, 'type', '')).toEqual({ q: '质押', year: '2022' })
    expect(countMore(narrow)).toBe(1)
    expect(widened(narrow)).toEqual({ q: '质押' })
  })
})

describe('facets', () => {
  const counts = [
    { value: 'policy', name: '政策', count: 4 },
    { value: 'news', name: '动态', count: 3 },
  ]

  it('add up to all', () => expect(countAll(counts)).toBe(7))

  it('keep the chosen word in reach when nothing is under it', () => {
    expect(choicesOf('type', counts, 'case').at(-1)).toEqual({ value: 'case', name: 'case', count: 0 })
    expect(choicesOf('region', [], '370100')).toEqual([{ value: '370100', name: '济南市', count: 0 }])
    expect(choicesOf('type', counts, 'news')).toEqual(counts)
  })

  it('tell where those begin that do not apply', () => {
    expect(firstNotApplicable({ total: { count: 9, more: false }, notApplicable: 2 })).toBe(7)
    expect(firstNotApplicable({ total: { count: 9, more: false }, notApplicable: 0 })).toBeUndefined()
    expect(firstNotApplicable({ total: { count: 2000, more: true }, notApplicable: 2 })).toBeUndefined()
  })
})
