import type { ShownCertificate } from '@tisc/shared/trainings/certificates/certificates.schema'
import { useEffect, useState } from 'react'
import { certificatesApi } from './certificates.api'

export type Check = 'checking' | 'good' | 'wrong' | 'unchecked'

/** Checks a certificate on this device with the published keys. */
export const useCheck = ({ signed, printed }: ShownCertificate): Check => {
  const [check, setCheck] = useState<Check>('checking')
  useEffect(() => {
    let isOver = false
    const run = async () => {
      const [{ keys }, { checkCertificate }, { verify }] = await Promise.all([
        certificatesApi.listSigningKeys(),
        import('@tisc/shared/trainings/certificates/checking'),
        import('./verify'),
      ])
      return checkCertificate(verify, keys, signed, printed)
    }
    void run()
      .catch(() => 'unchecked' as const)
      .then((found) => {
        if (!isOver) setCheck(found)
      })
    return () => {
      isOver = true
    }
  }, [signed, printed])
  return check
}
