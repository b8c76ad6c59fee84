import Taro from '@tarojs/taro'
import { useLook } from '../platform/use-look'
import { TabBar, type TabName } from '../ui/tab-bar'

const currentTab = (): TabName => {
  const path = Taro.getCurrentInstance().router?.path ?? ''
  return (['me', 'trainings', 'rights'] as const).find((name) => path.includes(`/${name}/`)) ?? 'feed'
}

/** WeChat's place for the tab bar; the native one cannot grow its text. */
export default function CustomTabBar() {
  return (
    <div className={useLook()}>
      <TabBar current={currentTab()} />
    </div>
  )
}
