import Taro from '@tarojs/taro'

/**
 * Whether the person agrees to WeChat's privacy guideline of this app; asked before anything personal is read. WeChat shows its own
 * question when it has not been answered yet. Phones too old for it have no such question.
 */
export const agreesToPrivacy = (): Promise<boolean> =>
  new Promise((resolve) => {
    if (!Taro.canIUse('requirePrivacyAuthorize')) return resolve(true)
    Taro.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) })
  })
