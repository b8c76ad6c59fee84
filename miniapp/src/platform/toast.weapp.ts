import Taro from '@tarojs/taro'

/** A short word that something is done, for a moment. */
export const toast = (title: string): void => {
  void Taro.showToast({ title, icon: 'none' })
}
