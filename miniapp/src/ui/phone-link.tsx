import Taro from '@tarojs/taro'
import { isWeapp } from '../platform/target'
import { usePageWords } from './page-words'
import styles from './phone-link.module.scss'

/** A telephone number one can call by a tap. */
export function PhoneLink({ number }: { number: string }) {
  const spoken = usePageWords().call(number)
  if (isWeapp) {
    // a dialog that the reader closes rejects; there is nothing to tell
    const call = () => Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined)
    return (
      <button type="button" className={styles.root} aria-label={spoken} onClick={() => void call()}>
        {number}
      </button>
    )
  }
  return (
    <a className={styles.root} href={`tel:${number}`} aria-label={spoken}>
      {number}
    </a>
  )
}
