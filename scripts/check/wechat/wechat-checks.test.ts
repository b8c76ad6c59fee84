import { makesCode } from './no-code-from-text'
import { namesSecret } from './no-secrets'
import { sizesVerdict } from './package-sizes'
import { problemsOf } from './pages-start'
import { remarksOn } from './templates-compile'

describe('the checks of the WeChat build', () => {
  it('know a template that does not compile', () => {
    expect(remarksOn('a.wxml', '<view><text>{{a}}</text></view>')).toEqual([])
    expect(remarksOn('a.wxml', '<view>{{a.}}</view>')).toEqual(['a.wxml:1:11: not a valid identifier'])
  })

  it('sum the packages and know one that is too large', () => {
    const files = [
      { path: 'app.js', bytes: 600_000 },
      { path: 'features/daily/page.js', bytes: 1_000_000 },
    ]
    expect(sizesVerdict(files, ['features/daily'])).toBe('main 600 of 600 kB, features/daily 1000 of 1000 kB')
    expect(() => sizesVerdict([...files, { path: 'vendors.js', bytes: 1 }], ['features/daily'])).toThrow('Too large: main 601 of 600 kB')
    expect(() => sizesVerdict([...files, { path: 'features/daily/x.js', bytes: 1 }], ['features/daily'])).toThrow('features/daily 1001 of')
  })

  it.each([
    ['a=Function("return this")()', false],
    ['try{a=this||new Function("return this")()}catch(e){}', false],
    ['x.evaluate(1);medieval(2);a.eval(3);class MyFunction{}', false],
    ['const f=new Function("a","return a")', true],
    ['Function("return that")()', true],
    ['(0,b)();eval("1")', true],
  ])('know code from text: %s', (script, expected) => {
    expect(makesCode(script)).toBe(expected)
  })

  it('know a secret of the server by its name', () => {
    expect(namesSecret('const a=process.env.WECHAT_SECRET')).toBe(true)
    expect(namesSecret('{"openid":"o","session_key":"k"}')).toBe(true)
    expect(namesSecret('const secret=useParams().secret')).toBe(false)
  })

  it('know a page that does not start well', () => {
    const good = { errors: [], requests: [], opened: [], updates: [256_000], nodes: 999, text: '日刊' }
    expect(problemsOf(good)).toEqual([])
    expect(problemsOf({ ...good, errors: ['TypeError: x'], nodes: 1000, updates: [256_001], text: ' ' })).toHaveLength(4)
  })
})
