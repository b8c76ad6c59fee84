import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import type { CreditYear } from '@tisc/shared/trainings/credits/credits.schema'
import { sumOfHours } from '@tisc/shared/trainings/credits/earning'
import mongoose from 'mongoose'
import { nameAccounts } from '../../accounts/names.service'
import type { Member } from '../../platform/guard'
import { makePdf } from '../../platform/pdf/paper'
import type { Vault } from '../../platform/vault/vault'
import { CreditEntries, type CreditEntryRecord } from './credit-entry.model'
import { drawStatement } from './statement.pdf'

/** One's credits of a year, line by line. */
export const getCredits = async (member: Member, year: number): Promise<CreditYear> => {
  const accountId = new mongoose.Types.ObjectId(member.id)
  const all = await CreditEntries.find({ accountId }).sort({ year: -1, _id: 1 }).lean<CreditEntryRecord[]>()
  const entries = all.filter((entry) => entry.year === year)
  return {
    year,
    years: [...new Set(all.map((entry) => entry.year))],
    total: sumOfHours(entries.map(({ hours }) => hours)),
    items: entries.map(({ _id, at, kind, title, hours, reason }) => ({
      id: _id.toHexString(),
      at: at.toISOString(),
      kind,
      title,
      hours,
      reason,
    })),
  }
}

/** One's credits of a year as a document. */
export const getStatement = async (vault: Vault, member: Member, year: number, now: Date): Promise<Uint8Array> => {
  const [credits, names] = await Promise.all([getCredits(member, year), nameAccounts(vault, [member.id])])
  const name = names.get(member.id)?.name
  return makePdf(`${year}年继续教育学时记录`, now, 'portrait', (paper) => drawStatement(paper, credits, name, shanghaiDay(now)))
}
