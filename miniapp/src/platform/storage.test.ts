import Taro from '@tarojs/taro'
import { keyLimit, storedValue } from './storage'

beforeEach(() => Taro.clearStorageSync())

it('reads the empty value before anything was written, and then always the same object', () => {
  const value = storedValue<string[]>('a', [])
  expect(value.read()).toEqual([])
  value.write(['x'])
  expect(value.read()).toEqual(['x'])
  expect(value.read()).toBe(value.read())
})

it('is there again after a restart', () => {
  storedValue<string[]>('b', []).write(['x'])
  expect(storedValue<string[]>('b', []).read()).toEqual(['x'])
})

it('refuses what WeChat would not take, counting Chinese as three bytes, and keeps what was there', () => {
  const value = storedValue('c', '')
  value.write('kept')
  expect(value.write('字'.repeat(keyLimit / 3 + 1))).toBe(false)
  expect(value.write('a'.repeat(keyLimit - 2))).toBe(true)
  expect(value.write('a'.repeat(keyLimit))).toBe(false)
  expect(value.read()).toHaveLength(keyLimit - 2)
})

it('says so when the device is full', () => {
  const value = storedValue('d', 0)
  jest.mocked(Taro.setStorageSync).mockImplementationOnce(() => {
    throw new Error('exceed max size')
  })
  expect(value.write(1)).toBe(false)
  expect(value.read()).toBe(0)
})

it('tells those who listen, until they stop', () => {
  const value = storedValue('e', 0)
  const heard = jest.fn()
  const stop = value.subscribe(heard)
  value.write(1)
  value.clear()
  stop()
  value.write(2)
  expect(heard).toHaveBeenCalledTimes(2)
  expect(value.read()).toBe(2)
})
