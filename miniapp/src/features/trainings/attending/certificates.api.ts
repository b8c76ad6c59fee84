import type { signingContract } from '@tisc/shared/platform/signing.contract'
import type { certificatesContract } from '@tisc/shared/trainings/certificates/certificates.contract'
import { lazyClient } from '../../../platform/lazy-client'

/** Certificates, and the keys by which they are checked. */
export const { api: certificatesApi, isAnswer: isCertificatesAnswer } = lazyClient<typeof certificatesContract & typeof signingContract>(
  () => import('./certificates.client'),
)
