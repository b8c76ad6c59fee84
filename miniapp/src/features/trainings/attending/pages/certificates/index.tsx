import type { OwnCertificate } from '@tisc/shared/trainings/certificates/certificates.schema'
import { useMine } from '../../../../../platform/use-mine'
import { useWords } from '../../../../../platform/use-words'
import { Failure } from '../../../../../ui/failure'
import { MemberPage } from '../../../../../ui/member-page'
import { Rows } from '../../../../../ui/rows'
import { Say } from '../../../../../ui/say'
import { Skeleton } from '../../../../../ui/skeleton'
import { certificatesApi, isCertificatesAnswer } from '../../certificates.api'
import { certificatesWords } from '../../certificates.words'
import { OwnCertificateRow } from '../../components/own-certificate-row'

/** One's own certificates. */
export default function CertificatesPage() {
  const said = useWords(certificatesWords)
  return (
    <MemberPage where={said.where}>
      <Certificates />
    </MemberPage>
  )
}

function Certificates() {
  const said = useWords(certificatesWords)
  const [answer, ask] = useMine<{ items: OwnCertificate[] }>({
    operation: 'listCertificates',
    request: {},
    ask: () => certificatesApi.listCertificates(),
    isAnswer: (data) => isCertificatesAnswer('listCertificates', data),
  })
  if (answer.state === 'loading') return <Skeleton />
  if (answer.state === 'failed') return <Failure error={answer.error} retry={() => void ask()} />
  const { items } = answer.data
  if (items.length === 0) return <Say>{said.none}</Say>
  return (
    <Rows label={said.list}>
      {items.map((certificate) => (
        <li key={certificate.id}>
          <OwnCertificateRow certificate={certificate} />
        </li>
      ))}
    </Rows>
  )
}
