import { certificatesContract } from '@tisc/shared/trainings/certificates/certificates.contract'
import { certificatesDeskContract } from '@tisc/shared/trainings/certificates/certificates.staff.contract'
import type { Router } from 'express'
import type { House } from '../../platform/house'
import { type Mounting, mount } from '../../platform/mount'
import { getCertificatePaper, listCertificates, showCertificate } from './certificates.service'
import { getCertificates, issueCertificates, revokeCertificate } from './certificates.staff.service'

/** Certificates: the trainers' desk, one's own, and everybody's who holds a paper. */
export const certificatesRoutes = (mounting: Mounting, house: House): [Router, Router] => {
  const { publicUrl } = mounting
  const desk = mount(
    certificatesDeskContract,
    {
      getCertificates: ({ params }) => getCertificates(house, publicUrl, params.id),
      issueCertificates: ({ viewer, params, now }) => issueCertificates(house, publicUrl, viewer, params.id, now),
      revokeCertificate: ({ viewer, params, body, now }) => revokeCertificate(house, publicUrl, viewer, params.id, body.reason, now),
    },
    mounting,
  )
  const open = mount(
    certificatesContract,
    {
      showCertificate: ({ params }) => showCertificate(house.vault, publicUrl, params.secret),
      listCertificates: ({ member }) => listCertificates(house.vault, publicUrl, member),
      getCertificatePaper: ({ member, params, now }) => getCertificatePaper(house.vault, publicUrl, member, params.id, now),
    },
    mounting,
  )
  return [desk, open]
}
