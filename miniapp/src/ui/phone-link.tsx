import Taro from '@tarojs/taro'
import { isWeapp } from '../platform/target'
import styles from './phone-link.module.scss'

const spoken = (number: string) => `打电话，${number}`

/** A telephone number one can call by a tap. */
export function PhoneLink({ number }: { number: string }) {
  if (isWeapp) {
    // a dialog that the reader closes rejects; there is nothing to tell
    const call = () => Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined)
    return (
      <button type="button" className={styles.root} aria-label={spoken(number)} onClick={() => void call()}>
        {number}
      </button>
    )
  }
  return (
    <a className={styles.root} href={`tel:${number}`} aria-label={spoken(number)}>
      {number}
    </a>
  )
}
