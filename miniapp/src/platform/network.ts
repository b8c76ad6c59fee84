import Taro from '@tarojs/taro'
import { isWeapp } from './target'

/** Calls back whenever the device gets a network again; returns how to stop. */
export const onOnline = (online: () => void): (() => void) => {
  if (isWeapp) {
    const changed = ({ isConnected }: { isConnected: boolean }) => isConnected && online()
    Taro.onNetworkStatusChange(changed)
    return () => Taro.offNetworkStatusChange(changed)
  }
  window.addEventListener('online', online)
  return () => window.removeEventListener('online', online)
}
