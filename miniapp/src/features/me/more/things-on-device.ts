import { session } from '../../../platform/session'
import { byteLength } from '../../../platform/storage'
import { favourites, forgetIssues, keptIssues, readings, searches } from '../../daily/daily.api'

/** Something of the reader's that this device holds, and how to let it go. */
export type Thing = { name: string; count: number; unit: string; bytes: number; lost: string; clear: () => void }

const sizeOf = (values: unknown[]) => (values.length ? byteLength(JSON.stringify(values)) : 0)

const thing = (name: string, unit: string, values: unknown[], lost: string, clear: () => void): Thing => ({
  name,
  unit,
  count: values.length,
  bytes: sizeOf(values),
  lost,
  clear,
})

const lostFavourites = () =>
  session.read().since ? '只从这台设备里清除；账号里的还在，下次打开“我的”会再取回来。' : '收藏只存在这台设备里，清除以后找不回来。'

/** All there is at this moment; the choice of size and colour is not among it, for it is no trace of what was read. */
export const thingsOnDevice = (): Thing[] => [
  thing('没有网也能读的', '期', keptIssues(), '没有网的时候就读不到了。下次打开日刊会再存。', forgetIssues),
  thing('收藏', '篇', favourites.read(), lostFavourites(), favourites.clear),
  thing('读过', '篇', readings.read(), '记录只在这台设备里，清除以后找不回来。', readings.clear),
  thing('搜过的词', '个词', searches.read(), '搜过的词只在这台设备里，清除以后找不回来。', searches.clear),
]
