import Taro from '@tarojs/taro'
import { act, renderHook } from '@testing-library/react'
import { beginSession, session } from './session'
import { useSignedIn } from './use-signed-in'

it('follows this tab, and what another one writes', () => {
  session.clear()
  const { result } = renderHook(() => useSignedIn())
  expect(result.current).toBe(false)
  act(() => beginSession(undefined))
  expect(result.current).toBe(true)
  act(() => {
    Taro.removeStorageSync('tisc:session')
    window.dispatchEvent(new StorageEvent('storage', { key: 'tisc:session' }))
  })
  expect(result.current).toBe(false)
})
