import { useWords } from '../../platform/use-words'
import { Say } from '../say'
import type { Saved } from './use-draft'

const words: Record<'zh' | 'en', Record<Saved | 'signedOut', string>> = {
  zh: {
    saved: '已自动保存，随时可以离开，换一台设备也能接着填',
    saving: '正在保存',
    device: '存在这台设备上，连上以后再存到账号里',
    signedOut: '存在这台设备上；登录以后换一台设备也能接着填',
    full: '这台设备存不下了，请先不要离开，腾出一点空间',
  },
  en: {
    saved: 'Saved; you can leave and go on from another device',
    saving: 'Saving',
    device: 'Kept on this device; it is saved to your account once there is a connection',
    signedOut: 'Kept on this device; sign in to go on from another one',
    full: 'This device has no room left; please do not leave, and free some space',
  },
}

/** Where what was typed is. */
export function SavedLine({ saved, isSignedIn }: { saved: Saved; isSignedIn: boolean }) {
  const said = useWords(words)
  return (
    <div role="status">
      <Say quiet>{said[saved === 'device' && !isSignedIn ? 'signedOut' : saved]}</Say>
    </div>
  )
}
