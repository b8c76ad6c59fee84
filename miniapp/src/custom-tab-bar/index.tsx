import Taro from '@tarojs/taro'
import { useLook } from '../platform/use-look'
import { TabBar } from '../ui/tab-bar'

const currentTab = () => (Taro.getCurrentInstance().router?.path.includes('/me/') ? 'me' : 'feed')

/** WeChat's place for the tab bar; the native one cannot grow its text. */
export default function CustomTabBar() {
  return (
    <div className={useLook()}>
      <TabBar current={currentTab()} />
    </div>
  )
}
