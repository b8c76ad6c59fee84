import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type StartedPage, type StartOptions, startPage } from './start-page'

let dist: string
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'tisc-weapp-'))
  mkdirSync(join(dist, 'pages'))
  writeFileSync(join(dist, 'app.js'), `require('./shared.js').name = 'app'; App({})`)
  writeFileSync(join(dist, 'shared.js'), 'module.exports = {}')
})
afterEach(() => rmSync(dist, { recursive: true }))

/** Starts a page whose onLoad has the given body. */
const start = (body: string, options?: StartOptions): Promise<StartedPage> => {
  writeFileSync(join(dist, 'pages/one.js'), `const shared = require('../shared'); Page({ data: {}, onLoad(query) { ${body} } })`)
  return startPage(dist, 'pages/one', options)
}

describe('the simulated logic layer', () => {
  it('starts a page with its query and keeps what it shows', async () => {
    const page = await start(
      `this.setData({ 'root.cn.[0]': { nn: '1', v: shared.name + query.id } }); setTimeout(() => this.setData({ 'root.cn.[0].v': 'later' }), 20)`,
      {
        query: { id: '7' },
      },
    )
    expect(page).toMatchObject({ errors: [], nodes: 1, text: 'later' })
    expect(page.updates).toHaveLength(2)
  })

  it.each([
    ['new Function("return 1")()', 'EvalError: Code generation from strings disallowed'],
    ['eval("1")', 'EvalError: Code generation from strings disallowed'],
    ['throw new TypeError("at once")', 'TypeError: at once'],
    ['setTimeout(() => { throw new TypeError("later") })', 'TypeError: later'],
    ['console.error("said")', 'said'],
    ['document.title', 'ReferenceError: document is not defined'],
  ])('sees what goes wrong: %s', async (body, error) => {
    expect((await start(body)).errors).toEqual([error])
  })

  it('answers requests, or fails them as without a network', async () => {
    const body = `wx.request({ url: '/a', success: ({ data }) => this.setData({ root: { nn: '1', v: data } }), fail: ({ errMsg }) => this.setData({ root: { nn: '1', v: errMsg } }) })`
    const answer = async () => ({ statusCode: 200, data: 'answered', header: {} })
    expect(await start(body, { answer })).toMatchObject({ requests: ['/a'], text: 'answered' })
    expect((await start(body)).text).toMatch(/^request:fail/)
  })

  it('has a global object for those who ask for it as Taro does', async () => {
    expect(
      (
        await start(
          `Function('return this')().wx.setStorageSync('a', 1); this.setData({ root: { nn: '1', v: String(wx.getStorageSync('a')) } })`,
        )
      ).text,
    ).toBe('1')
  })
})
