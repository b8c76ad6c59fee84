import { shownReference } from '@tisc/shared/platform/reference'
import type { OwnCertificate } from '@tisc/shared/trainings/certificates/certificates.schema'
import { useWords } from '../../../../platform/use-words'
import { chinese } from '../../../../ui/chinese'
import { GoRow } from '../../../../ui/go-row'
import { TakeDocument } from '../../../../ui/take-document'
import { useDates } from '../../../../ui/use-dates'
import { certificatesWords } from '../certificates.words'
import styles from './credit-row.module.scss'

/** A certificate of one's own: to print, and to show where it is checked. */
export function OwnCertificateRow({ certificate }: { certificate: OwnCertificate }) {
  const said = useWords(certificatesWords)
  const { dayOf } = useDates()
  const { id, title, number, issued, secret, revokedAt } = certificate
  return (
    <div className={styles.root}>
      <h2 {...chinese} className={styles.title}>
        {title}
      </h2>
      <p className="soft">{`${said.number(shownReference(number))} · ${revokedAt ? said.revoked(dayOf(revokedAt)) : said.issued(issued)}`}</p>
      {!revokedAt && (
        <TakeDocument address={`/api/trainings/certificates/${id}/paper.pdf`} name={`tisc-certificate-${number}.pdf`} said={said} />
      )}
      <GoRow to="certificate" params={{ secret }} icon="check" words={said.look} say={said.lookSay} />
    </div>
  )
}
