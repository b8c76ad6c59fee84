import type { ReactNode } from 'react'
import styles from './facts.module.scss'

export type Fact = { name: string; value: ReactNode }

/** Names and values, ruled; in elder mode the name stands above its value. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className={styles.root}>
      {facts.map(({ name, value }) => (
        <div key={name} className={styles.fact}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
