import { useRouter } from '@tarojs/taro'
import type { ShownCertificate } from '@tisc/shared/trainings/certificates/certificates.schema'
import { useState } from 'react'
import { useAnswer } from '../../../../../platform/use-answer'
import { useWords } from '../../../../../platform/use-words'
import { Failure } from '../../../../../ui/failure'
import { MemberPage } from '../../../../../ui/member-page'
import { Skeleton } from '../../../../../ui/skeleton'
import { certificatesApi, isCertificatesAnswer } from '../../certificates.api'
import { certificatesWords } from '../../certificates.words'
import { CertificateView } from '../../components/certificate-view'

/** Where the code on a certificate leads: anybody compares it with the paper, without signing in. */
export default function CertificatePage() {
  const { checkWhere } = useWords(certificatesWords)
  const [secret] = useState(useRouter().params.secret ?? '')
  const [answer, ask] = useAnswer<ShownCertificate>({
    operation: 'showCertificate',
    request: { params: { secret } },
    ask: () => certificatesApi.showCertificate({ params: { secret } }),
    isAnswer: (data) => isCertificatesAnswer('showCertificate', data),
  })
  return (
    <MemberPage where={checkWhere} isOpen>
      {answer.state === 'loading' && <Skeleton />}
      {answer.state === 'failed' && <Failure error={answer.error} retry={() => void ask()} />}
      {answer.state === 'ready' && <CertificateView certificate={answer.data} />}
    </MemberPage>
  )
}
