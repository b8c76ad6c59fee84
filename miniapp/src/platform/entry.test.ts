import { articleScene } from '@tisc/shared/daily/scene'
import { entryTarget } from './entry'

const id = '0123456789abcdef01234567'

it.each([
  [articleScene(id), 'article', { id }],
  ['i=1234', 'issue', { serial: '1234' }],
  ['t=rights', 'topic', { topic: 'rights' }],
])('a scene code %s leads to its page', (scene, name, params) => {
  expect(entryTarget({ scene: encodeURIComponent(scene) })).toEqual({ name, params })
})

it('the web address behind a QR code leads to its page', () => {
  const q = encodeURIComponent(`https://tisc.example/daily/articles/${id}`)
  expect(entryTarget({ q })).toEqual({ name: 'article', params: { id } })
})

it.each([undefined, '', 'a=', 'z=1', 'constructor=1'])('a scene of %p leads nowhere', (scene) => {
  expect(entryTarget(scene === undefined ? undefined : { scene })).toBeUndefined()
})

it('fits the longest article code into the 32 characters WeChat allows', () => {
  expect(articleScene(id).length).toBeLessThanOrEqual(32)
})
