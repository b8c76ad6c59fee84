import { centrePhones } from '../../../platform/contact'
import { useWords } from '../../../platform/use-words'
import { PhoneLink } from '../../../ui/phone-link'
import { SectionTitle } from '../../../ui/section-title'
import { meWords } from '../me.words'
import styles from './contact.module.scss'

/** The centre's numbers, to be called by a tap. */
export function Contact() {
  const said = useWords(meWords)
  return (
    <section>
      <SectionTitle title={said.help} />
      <div className={styles.numbers}>
        {centrePhones.map((number) => (
          <PhoneLink key={number} number={number} />
        ))}
      </div>
      <p className={styles.remark}>{said.unchecked}</p>
    </section>
  )
}
