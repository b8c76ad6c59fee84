import Taro from '@tarojs/taro'
import { language } from './language'

const words = {
  zh: { title: '有新版本', content: '重新打开就能用上，会回到首页。', confirmText: '现在更新', cancelText: '稍后' },
  en: { title: 'New version', content: 'Reopening brings it, at the first page.', confirmText: 'Update', cancelText: 'Later' },
}

/** Offers a new version as soon as WeChat has fetched it. */
export const offerUpdates = (): void => {
  const manager = Taro.getUpdateManager()
  manager.onUpdateReady(async () => {
    const { confirm } = await Taro.showModal(words[language.read()])
    if (confirm) manager.applyUpdate()
  })
}
