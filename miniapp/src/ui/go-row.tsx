import type { ReactNode } from 'react'
import type { RouteName, RouteParams } from '../platform/addresses'
import { classNames } from './class-names'
import styles from './go-row.module.scss'
import { Icon, type IconName } from './icon'
import { Link } from './link'

type Content = { icon?: IconName; words: ReactNode; say?: ReactNode; value?: ReactNode }

function Inside({ icon, words, say, value }: Content) {
  return (
    <>
      {icon && (
        <span className={styles.lead}>
          <Icon name={icon} />
        </span>
      )}
      <span className={styles.words}>
        {words}
        {say && <span className={styles.say}>{say}</span>}
      </span>
      {value !== undefined && <span className={styles.value}>{value}</span>}
    </>
  )
}

const arrow = (
  <span className={styles.next}>
    <Icon name="next" />
  </span>
)

/** A row that leads to a page. */
export function GoRow({ to, params, ...content }: Content & { to: RouteName; params?: RouteParams }) {
  return (
    <Link to={to} className={styles.root} {...(params && { params })}>
      <Inside {...content} />
      {arrow}
    </Link>
  )
}

/** A row that does something here. */
export function DoRow({ onPress, ...content }: Content & { onPress: () => void }) {
  return (
    <button type="button" className={styles.root} onClick={onPress}>
      <Inside {...content} />
      {arrow}
    </button>
  )
}

/** A row that only says something. */
export function ToldRow(content: Content) {
  return (
    <div className={styles.root}>
      <Inside {...content} />
    </div>
  )
}

/** A row that switches something on and off at once. */
export function SwitchRow({ on, onSwitch, ...content }: Content & { on: boolean; onSwitch: (on: boolean) => void }) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      className={classNames(styles.root, on && styles.on)}
      onClick={() => onSwitch(!on)}
    >
      <Inside {...content} />
      <span className={styles.switch} aria-hidden="true" />
    </button>
  )
}
