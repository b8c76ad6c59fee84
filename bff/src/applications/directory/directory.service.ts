import type { DirectoryPage } from '@tisc/shared/applications/directory/directory.contract'
import { type DirectoryFilters, type Listed, listedOf, searchListed } from '@tisc/shared/applications/directory/directory.search'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { keysOf } from '../../accounts/names.service'
import { whenDisconnected } from '../../platform/mongo'
import type { Vault } from '../../platform/vault/vault'
import { type MemberRecord, PoolMembers } from '../pool/member.model'
import { soughtTerms, termsOf } from '../pool/names'
import { poolRevision } from '../pool/pool-rows'
import { openText, openWork } from '../pool/sealed-member'

/** So many stand on a page, and more than are ever listed. */
const [perPage, most] = [20, 5_000] as const

type Row = { listed: Listed; until: string; terms: ReadonlySet<string> }
let known: { at: string; rows: Promise<Row[]> } | undefined
whenDisconnected(() => {
  known = undefined
})

const read = async (vault: Vault): Promise<Row[]> => {
  const records = await PoolMembers.find({ 'listed.0': { $exists: true }, state: 'active' })
    .limit(most)
    .lean<MemberRecord[]>()
  const keys = await keysOf(vault, [...new Set(records.map(({ accountId }) => accountId.toHexString()))])
  const rows = records.map(async ({ _id, accountId, listed = [], name, work, until, ...plain }): Promise<Row[]> => {
    const fields = keys.get(accountId.toHexString())
    if (!fields) return []
    // not the id: it is that of the application, which a public notice names
    const key = (await vault.token('directory', _id.toHexString())).slice(0, 16)
    const { employer } = openWork(fields, work)
    const { programme, ipTypes, jurisdictions, languages, region } = plain
    const shown = listedOf({ key, programme, name: openText(fields, name), employer, ipTypes, jurisdictions, languages, region }, listed)
    return shown ? [{ listed: shown, until, terms: new Set(shown.name ? termsOf(shown.name) : []) }] : []
  })
  return (await Promise.all(rows)).flat()
}

/** All who are listed, read anew as soon as anything changed in the pool: the revision is asked for each time, so nobody stays a moment longer. */
const rowsNow = async (vault: Vault): Promise<Row[]> => {
  const at = await poolRevision()
  if (known?.at === at) return known.rows
  const rows = read(vault)
  known = { at, rows }
  rows.catch(() => {
    known = undefined
  })
  return rows
}

type Question = DirectoryFilters & { name?: string | undefined; cursor?: string | undefined }

/** Who of the pool lets themselves be listed, by what they let be listed; a name by characters, pinyin or initials. */
export const searchDirectory = async (vault: Vault, { name, cursor, ...filters }: Question, now: Date): Promise<DirectoryPage> => {
  const today = shanghaiDay(now)
  const rows = (await rowsNow(vault)).filter(({ until }) => until >= today)
  const sought = name ? soughtTerms(name) : []
  const terms = new Map(rows.map((row) => [row.listed, row.terms]))
  const isNamed = (one: Listed) => !name || (sought.length > 0 && sought.every((term) => terms.get(one)?.has(term)))
  const { found, facets } = searchListed(
    rows.map(({ listed }) => listed),
    filters,
    isNamed,
  )
  const from = Number(cursor ?? 0)
  const items = found.slice(from, from + perPage) as DirectoryPage['items']
  return { items, total: found.length, facets, ...(from + perPage < found.length && { next: String(from + perPage) }) }
}
