import Taro from '@tarojs/taro'

/** Offers a new version as soon as WeChat has fetched it. */
export const offerUpdates = (): void => {
  const manager = Taro.getUpdateManager()
  manager.onUpdateReady(async () => {
    const words = { title: '有新版本', content: '重新打开就能用上，会回到首页。', confirmText: '现在更新', cancelText: '稍后' }
    const { confirm } = await Taro.showModal(words)
    if (confirm) manager.applyUpdate()
  })
}
