import { createHash } from 'node:crypto'
import { sumOf } from '@tisc/shared/applications/hours/hours.rules'
import { type StatementFacts, statementKind } from '@tisc/shared/applications/hours/hours.schema'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { fieldsOf } from '../../accounts/account.service'
import type { Member } from '../../platform/guard'
import type { House } from '../../platform/house'
import { makePdf } from '../../platform/pdf/paper'
import { openText } from '../pool/sealed-member'
import { showEntry } from './hours.view'
import { daysOf, findOwnPlace } from './own-hours.service'
import { drawHours } from './statement.pdf'

/** The approved hours of a year as a document with our signature over what it says. Throws `not-found` for anybody else's. */
export const getHoursStatement = async (
  { vault, signer }: Pick<House, 'vault' | 'signer'>,
  publicUrl: string,
  member: Member,
  { id, year }: { id: string; year: number },
  now: Date,
): Promise<Uint8Array> => {
  const place = await findOwnPlace(member, id)
  const fields = await fieldsOf(vault, member.id)
  const [from, today] = [`${year}-01-01`, shanghaiDay(now)]
  const until = today < `${year}-12-31` ? today : `${year}-12-31`
  const days = (await daysOf(place._id)).filter(({ day }) => day >= from && day <= until).reverse()
  const approved = days.flatMap((record) =>
    record.entries
      .filter(({ state }) => state === 'approved')
      .sort((one, other) => one.from - other.from)
      .map((entry) => ({ entry, shown: showEntry(fields, record, entry) })),
  )
  const items = approved.map(({ shown }) => shown)
  const lines = JSON.stringify(items.map(({ day, from, to, what }) => [day, from, to, what]))
  const facts: StatementFacts = {
    ...{ name: openText(fields, place.name), reference: place.reference, from, until, count: items.length },
    minutes: sumOf(approved.map(({ entry }) => entry)),
    lines: createHash('sha256').update(lines).digest('hex'),
    madeAt: now.toISOString(),
  }
  const signed = await signer.sign(statementKind, facts)
  return makePdf(`志愿服务时长证明 ${year}`, now, 'portrait', (paper) => drawHours(paper, facts, items, signed, `${publicUrl}/receipts`))
}
