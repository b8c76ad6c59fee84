import type { DeskCase } from '@tisc/shared/rights/cases.staff.contract'
import type { Vault } from '../../platform/vault/vault'
import { type CaseRecord, Cases } from '../case.model'
import { rowFields, showRows } from '../queue/rows'
import { linksOf, sameAmong } from './links'

/** The cases that one belongs together with, as the desk sees them; one whose term is over is none any more. */
export const joinedRows = async (vault: Vault, record: CaseRecord, now: Date): Promise<DeskCase['joined']> => {
  const links = linksOf(record)
  if (links.length === 0) return []
  const found = await Cases.find({ _id: { $in: links.map(({ id }) => id) } }, rowFields).lean<CaseRecord[]>()
  const rows = new Map((await showRows(vault, found, now)).map((row) => [row.id, row]))
  const same = await sameAmong(record, links)
  return links.flatMap(({ how, at, id }) => {
    const row = rows.get(id.toHexString())
    return row ? [{ ...row, how, at: at.toISOString(), isSame: same.has(row.id) }] : []
  })
}
