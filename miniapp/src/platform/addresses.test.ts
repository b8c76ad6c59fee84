import { pageAddressOf, routeOf, webAddressOf } from './addresses'

const id = '0123456789abcdef01234567'

it('fills the path on the web and puts the rest into the query', () => {
  expect(webAddressOf('article', { id, from: '搜索' })).toBe(`/daily/articles/${id}?from=${encodeURIComponent('搜索')}`)
  expect(webAddressOf('search', { q: undefined })).toBe('/daily/search')
})

it('puts everything into the query in WeChat', () => {
  expect(pageAddressOf('article', { id })).toBe(`/features/daily/reading/pages/article/index?id=${id}`)
})

it.each([
  ['article', { id }],
  ['issue', { serial: '1234' }],
  ['topic', { topic: 'rights' }],
  ['search', { q: '质押 贷款' }],
  ['feed', {}],
] as const)('finds the %s page by the address it made', (name, params) => {
  expect(routeOf(webAddressOf(name, params))).toEqual({ name, params })
})

it('takes whole web addresses, trailing slashes and fragments', () => {
  expect(routeOf(`https://tisc.example/daily/articles/${id}/?x=1#note-1`)).toEqual({ name: 'article', params: { id, x: '1' } })
})

it.each(['/daily/nothing', '/daily/articles/a/b', 'ftp:/daily2', '/'])('knows no page for %s', (address) => {
  expect(routeOf(address)).toBeUndefined()
})
