// Taro where a page is drawn on the server: nothing is stored, nobody taps, a page's hooks wait for a browser.
const current = { router: { params: {} } }
export const getCurrentInstance = () => current
export const useRouter = () => current.router

const later = () => {}
export const useDidShow = later
export const useDidHide = later
export const useLaunch = later
export const useLoad = later
export const useReady = later
export const useUnload = later
export const usePullDownRefresh = later
export const useReachBottom = later
export const usePageScroll = later
export const useShareAppMessage = later
export const useShareTimeline = later

const known = { getStorageSync: () => '', getCurrentPages: () => [], getCurrentInstance, useRouter }
// biome-ignore lint/style/noDefaultExport: Taro itself is a default export
export default new Proxy(known, { get: (_, name) => known[name] ?? later })
