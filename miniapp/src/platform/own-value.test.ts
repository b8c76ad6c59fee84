import Taro from '@tarojs/taro'
import { ownValue } from './own-value'
import { beginSession, session } from './session'

const kept = ownValue<string[]>('sample', [])
const inStorage = () => Taro.getStorageInfoSync().keys.filter((key) => key.startsWith('tisc:own-'))

it('is there for who is signed in, and for nobody else', () => {
  beginSession(undefined)
  expect(kept.write(['a'])).toBe(true)
  expect(kept.read()).toEqual(['a'])
  session.write({ since: 'another sign-in' })
  expect(kept.read()).toEqual([])
})

it('leaves the device when the session ends, and is not kept without one', () => {
  beginSession(undefined)
  kept.write(['a'])
  expect(inStorage()).toHaveLength(1)
  session.clear()
  expect(inStorage()).toEqual([])
  expect(kept.write(['b'])).toBe(false)
  expect(kept.read()).toEqual([])
})

it('tells those who show it, also when the session ends', () => {
  const told = jest.fn()
  beginSession(undefined)
  const end = kept.subscribe(told)
  kept.write(['a'])
  session.clear()
  expect(told.mock.calls.length).toBeGreaterThanOrEqual(2)
  end()
})
