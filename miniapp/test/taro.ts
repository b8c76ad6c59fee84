import { useEffect } from 'react'

/** Taro for tests: calls are mocks that answer at once, storage is a map, a page's hooks run once when it appears. */
const answer = <T>(value?: T) => jest.fn((..._: unknown[]) => Promise.resolve(value))
const stored = new Map<string, unknown>()

const api = {
  navigateTo: answer(),
  navigateBack: answer(),
  redirectTo: answer(),
  reLaunch: answer(),
  switchTab: answer(),
  showToast: answer(),
  stopPullDownRefresh: jest.fn(),
  setNavigationBarTitle: answer(),
  getCurrentPages: jest.fn(() => [{}]),
  canIUse: jest.fn(() => true),
  login: answer({ code: 'wx-code' }),
  requirePrivacyAuthorize: jest.fn(({ success }: { success?: () => void }) => success?.()),
  requestSubscribeMessage: answer({}),
  request: answer({ statusCode: 200, data: {}, header: {} }),
  getStorageSync: jest.fn((key: string) => stored.get(key) ?? ''),
  setStorageSync: jest.fn((key: string, value: unknown) => void stored.set(key, value)),
  removeStorageSync: jest.fn((key: string) => void stored.delete(key)),
  clearStorageSync: jest.fn(() => stored.clear()),
  getStorageInfoSync: jest.fn(() => ({ keys: [...stored.keys()], currentSize: 0, limitSize: 10_240 })),
  getSystemInfoSync: jest.fn(() => ({ windowWidth: 375, windowHeight: 812 })),
  getEnv: () => 'WEB',
  eventCenter: { on: jest.fn(), off: jest.fn(), trigger: jest.fn() },
}

export default api
export const useRouter = jest.fn(() => ({ params: {} as Record<string, string>, path: '/' }))

const once = (callback: (options: object) => void): void =>
  // biome-ignore lint/correctness/useExhaustiveDependencies: Taro runs a page's hook once, whatever the callback's identity
  useEffect(() => callback({}), [])

export const useLaunch = once
export const useLoad = once
export const useReady = once
export const useDidShow = once
export const useDidHide = jest.fn()
export const useUnload = jest.fn()
export const usePullDownRefresh = jest.fn()
export const useReachBottom = jest.fn()
export const usePageScroll = jest.fn()
export const useShareAppMessage = jest.fn()
export const useShareTimeline = jest.fn()
