/** The part of WeChat's `wx` that a page calls while it starts. What is not here is undefined, as on an old phone. */
export interface WxRequest {
  url: string
  method?: string
  data?: unknown
  header?: Record<string, string>
  success?: (answer: { statusCode: number; data: unknown; header: Record<string, string>; errMsg: string }) => void
  fail?: (failure: { errMsg: string }) => void
  complete?: () => void
}

type Callbacks = { success?: (answer: object) => void; complete?: (answer: object) => void }

const phone = { windowWidth: 390, windowHeight: 844, screenWidth: 390, screenHeight: 844, pixelRatio: 3, statusBarHeight: 44 }
const app = { theme: 'light', SDKVersion: '3.8.0', language: 'zh_CN', fontSizeSetting: 16 }
const capsule = { width: 87, height: 32, left: 296, top: 48, right: 383, bottom: 80 }
const space = { keys: [], currentSize: 0, limitSize: 10_240 }

const answering = (answer: object) => (options?: Callbacks) => {
  options?.success?.(answer)
  options?.complete?.(answer)
}

const query = (): object => {
  const self: Record<string, unknown> = {}
  for (const step of ['in', 'select', 'selectAll', 'selectViewport', 'boundingClientRect', 'scrollOffset', 'fields', 'node'])
    self[step] = () => self
  self.exec = (done?: (found: unknown[]) => void) => done?.([])
  return self
}

const storage = (stored: Map<string, unknown>) => {
  return {
    getStorageSync: (key: string) => stored.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void stored.set(key, value),
    removeStorageSync: (key: string) => void stored.delete(key),
    getStorageInfoSync: () => ({ ...space, keys: [...stored.keys()] }),
  }
}

/** Calls that change nothing a logic layer can see. They are own properties, since Taro offers what it finds on `wx`. */
const silent = [
  ...['onThemeChange', 'offThemeChange', 'onNetworkStatusChange', 'offNetworkStatusChange', 'onError', 'onPageNotFound'],
  ...['onUnhandledRejection', 'onAppShow', 'offAppShow', 'onAppHide', 'offAppHide', 'onWindowResize', 'offWindowResize'],
  ...['onMemoryWarning', 'onKeyboardHeightChange', 'onUserCaptureScreen', 'onCopyUrl'],
  ...['setNavigationBarTitle', 'setNavigationBarColor', 'setTabBarItem', 'setTabBarStyle', 'setBackgroundColor'],
  ...['hideTabBar', 'showTabBar', 'hideShareMenu', 'showShareMenu', 'hideHomeButton', 'hideLoading', 'showLoading', 'showToast'],
  ...['hideToast', 'stopPullDownRefresh', 'startPullDownRefresh', 'pageScrollTo', 'vibrateShort', 'setClipboardData', 'setStorage'],
  ...['reportEvent', 'preloadWebview'],
]

/** An observer in a page that nobody scrolls: each call gives the observer itself back, and it never has anything to tell. */
const intersectionObserver = () => {
  const observer = { relativeTo: () => observer, relativeToViewport: () => observer, observe: () => {}, disconnect: () => {} }
  return observer
}

const moves = ['navigateTo', 'navigateBack', 'redirectTo', 'reLaunch', 'switchTab']

/** Going to another page is noted and not done: each page is started by itself. */
const navigation = (opened: string[]) =>
  Object.fromEntries(
    moves.map((name) => [
      name,
      (options?: Callbacks & { url?: string }) => {
        opened.push(options?.url ?? name)
        answering({ errMsg: `${name}:ok` })(options)
      },
    ]),
  )

interface World {
  send: (request: WxRequest) => void
  later: (work: () => void) => void
  stored: Map<string, unknown>
  /** Where the page led. */
  opened: string[]
  /** What is about the person who holds the phone. */
  personal: object
}

/** A `wx` whose requests go to `send`. */
export const createWx = ({ send, later, stored, opened, personal }: World): object => {
  return {
    ...Object.fromEntries(silent.map((name) => [name, answering({ errMsg: `${name}:ok` })])),
    ...navigation(opened),
    ...storage(stored),
    ...personal,
    request: (request: WxRequest) => {
      send(request)
      return { abort: () => {} }
    },
    nextTick: later,
    getSystemInfoSync: () => ({ ...phone, ...app, platform: 'devtools', brand: 'devtools' }),
    getWindowInfo: () => phone,
    getDeviceInfo: () => ({ platform: 'devtools', brand: 'devtools' }),
    getAppBaseInfo: () => app,
    getSystemSetting: () => ({}),
    getMenuButtonBoundingClientRect: () => capsule,
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getNetworkType: answering({ networkType: 'wifi', errMsg: 'getNetworkType:ok' }),
    getUpdateManager: () => ({ onCheckForUpdate: () => {}, onUpdateReady: () => {}, onUpdateFailed: () => {}, applyUpdate: () => {} }),
    createSelectorQuery: query,
    createIntersectionObserver: intersectionObserver,
    canIUse: () => true,
  }
}
