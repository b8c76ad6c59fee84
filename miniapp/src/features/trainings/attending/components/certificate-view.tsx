import { shownReference } from '@tisc/shared/platform/reference'
import type { Printed, ShownCertificate } from '@tisc/shared/trainings/certificates/certificates.schema'
import { printedWords } from '@tisc/shared/trainings/certificates/printed.words'
import { useWords } from '../../../../platform/use-words'
import { Chinese } from '../../../../ui/chinese'
import { Facts } from '../../../../ui/facts'
import { Note } from '../../../../ui/note'
import { Inset, Say } from '../../../../ui/say'
import { SectionTitle } from '../../../../ui/section-title'
import { useDates } from '../../../../ui/use-dates'
import { certificatesWords } from '../certificates.words'
import { type Check, useCheck } from '../use-check'
import { OpensslSteps } from './openssl-steps'

const textOf = (printed: Printed, field: keyof Printed): string =>
  field === 'number' ? shownReference(printed.number) : String(printed[field])

function Verdict({ check }: { check: Check }) {
  const said = useWords(certificatesWords)
  if (check === 'good')
    return (
      <Note tone="done" title={said.good}>
        {said.goodSay}
      </Note>
    )
  if (check === 'wrong')
    return (
      <Note tone="warning" title={said.bad}>
        {said.badSay}
      </Note>
    )
  return <Note tone="waiting" title={check === 'checking' ? said.checking : said.unchecked} />
}

/** A certificate for whoever compares it with the paper: every field that is printed, and nothing beside it. */
export function CertificateView({ certificate }: { certificate: ShownCertificate }) {
  const said = useWords(certificatesWords)
  const { dayOf } = useDates()
  const { printed, signed, revokedAt } = certificate
  const check = useCheck(certificate)
  const fields = (Object.keys(printedWords) as (keyof Printed)[]).filter((field) => printed[field] !== undefined)
  return (
    <>
      {revokedAt ? (
        <Note tone="warning" title={said.isRevoked}>
          {said.isRevokedSay(dayOf(revokedAt))}
        </Note>
      ) : (
        <Verdict check={check} />
      )}
      <Say>{said.lead}</Say>
      <SectionTitle title={said.fields} ruled />
      <Inset>
        <Facts facts={fields.map((field) => ({ name: said.names[field], value: <Chinese>{textOf(printed, field)}</Chinese> }))} />
      </Inset>
      <OpensslSteps signed={signed} />
    </>
  )
}
