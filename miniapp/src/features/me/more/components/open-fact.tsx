import { Chinese } from '../../../../ui/chinese'
import { PhoneLink } from '../../../../ui/phone-link'
import type { OpenFact, Version } from '../about-facts'
import styles from './open-fact.module.scss'

function OneVersion({ version: { value, phone, isQuoted, source } }: { version: Version }) {
  return (
    <li className={styles.version}>
      <span className={styles.value}>{phone ? <PhoneLink number={value} /> : isQuoted ? <Chinese>{value}</Chinese> : value}</span>
      <span className={styles.source}>{source}</span>
    </li>
  )
}

/** A fact of which the sources have several versions, side by side. */
export function OpenFactView({ fact: { title, versions, remark } }: { fact: OpenFact }) {
  return (
    <section className={styles.root}>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.versions}>
        {versions.map((version) => (
          <OneVersion key={version.value} version={version} />
        ))}
      </ul>
      {remark && <p className={styles.remark}>{remark}</p>}
    </section>
  )
}
