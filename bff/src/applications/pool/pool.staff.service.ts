import { availabilityOf, behindPlace, type PoolRow, placeOf, searchRows } from '@tisc/shared/applications/pool/pool.search'
import type { DeskMember, PoolFilters, PoolLine } from '@tisc/shared/applications/pool/pool.staff.contract'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { fieldsOf } from '../../accounts/account.service'
import { keysOf } from '../../accounts/names.service'
import { announce } from '../../platform/events/events'
import type { Viewer } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import type { FieldSealer, Vault } from '../../platform/vault/vault'
import { type MemberRecord, PoolMembers } from './member.model'
import { showMembership } from './member.view'
import { soughtTokens } from './names'
import { changePool, poolRows } from './pool-rows'
import { openFacts, openText, openWork, sealText, sealWork } from './sealed-member'

type Named = Pick<MemberRecord, '_id' | 'accountId' | 'name' | 'work'>

/** More than anybody looks through; whoever finds as many types more of the name. */
const mostNamed = 10_000

const idsNamed = async (vault: Vault, name: string | undefined): Promise<Set<string> | undefined> => {
  if (!name) return undefined
  const tokens = await soughtTokens(vault, name)
  if (tokens.length === 0) return new Set()
  const found = await PoolMembers.find({ $and: tokens.map((token) => ({ nameTokens: token })) }, { _id: 1 })
    .limit(mostNamed)
    .lean()
  return new Set(found.map(({ _id }) => _id.toHexString()))
}

/** What members are called and where they work, by their ids; who is gone is not among them. */
export const namesOfMembers = async (vault: Vault, ids: readonly string[]): Promise<Map<string, { name: string; employer: string }>> => {
  const found = await PoolMembers.find({ _id: { $in: [...ids] } }, { accountId: 1, name: 1, work: 1 }).lean<Named[]>()
  const keys = await keysOf(
    vault,
    found.map(({ accountId }) => accountId.toHexString()),
  )
  return new Map(
    found.flatMap(({ _id, accountId, name, work }) => {
      const fields = keys.get(accountId.toHexString())
      return fields ? [[_id.toHexString(), { name: openText(fields, name), employer: openWork(fields, work).employer }]] : []
    }),
  )
}

/** A member in a list. */
export const toLine = (row: PoolRow, named: { name: string; employer: string } | undefined, today: string): PoolLine => ({
  ...row,
  ipTypes: [...row.ipTypes],
  jurisdictions: [...row.jurisdictions],
  languages: [...row.languages],
  name: named?.name ?? '',
  employer: named?.employer ?? '',
  availability: availabilityOf(row, today),
})

type Question = { name?: string | undefined; filters: PoolFilters; cursor?: string | undefined; limit: number }

/** Members by what they know and by name, those with the fewest cases first. */
export const searchPool = async (vault: Vault, { name, filters, cursor, limit }: Question, now: Date) => {
  const today = shanghaiDay(now)
  const [rows, named] = await Promise.all([poolRows(), idsNamed(vault, name)])
  const { found, facets } = searchRows(rows.values(), filters, today, named)
  const left = cursor ? behindPlace(found, cursor) : found
  const shown = left.slice(0, limit)
  const names = await namesOfMembers(
    vault,
    shown.map(({ id }) => id),
  )
  const last = shown.at(-1)
  return {
    items: shown.map((row) => toLine(row, names.get(row.id), today)),
    total: found.length,
    facets,
    ...(last && left.length > limit && { next: placeOf(last) }),
  }
}

/** A member of the pool. Throws `not-found` for an id that is nobody's. */
export const findMember = async (vault: Vault, id: string): Promise<{ record: MemberRecord; fields: FieldSealer }> => {
  const record = await PoolMembers.findById(id).lean<MemberRecord>()
  if (!record) throw new ProblemError('not-found')
  return { record, fields: await fieldsOf(vault, record.accountId.toHexString()) }
}

/** A member as the desk sees them. */
export const showDeskMember = (fields: FieldSealer, record: MemberRecord, now: Date): DeskMember => ({
  ...showMembership(fields, record, now),
  reference: record.reference,
})

export const openMember = async (vault: Vault, id: string, now: Date): Promise<DeskMember> => {
  const { record, fields } = await findMember(vault, id)
  return showDeskMember(fields, record, now)
}

const takeOver = (fields: FieldSealer, proposed: string) => {
  const { employer, title, ...known } = openFacts(fields, proposed)
  return { ...known, work: sealWork(fields, { employer, title }) }
}

/** Takes changed facts over, or gives them back with the reason. Throws `conflict` where the member has changed them since. */
export const settleFacts = async (
  vault: Vault,
  viewer: Viewer,
  id: string,
  { revision, isFor, say }: { revision: number; isFor: boolean; say: string },
  now: Date,
): Promise<DeskMember> => {
  const { record: before, fields } = await findMember(vault, id)
  if (!isFor && say === '') throw new ProblemError('invalid-input', undefined, [{ pointer: '#/body/say', detail: '请写明为什么不采用' }])
  const taken = isFor && before.proposed ? takeOver(fields, before.proposed) : {}
  const record = await changePool(now, async (change) => {
    const settled = await PoolMembers.findOneAndUpdate(
      { _id: id, revision, proposed: { $exists: true } },
      {
        $set: { ...taken, ...(say && { said: sealText(fields, say) }), change },
        $unset: { proposed: 1, proposedAt: 1, ...(!say && { said: 1 }) },
        $inc: { revision: 1 },
      },
      { returnDocument: 'after' },
    ).lean<MemberRecord>()
    if (!settled) throw new ProblemError('conflict', '这位成员的资料刚刚变了，请重新看一看')
    await announce({ name: 'pool-facts', subject: id, sequence: settled.revision, at: now })
    return settled
  })
  viewer.note({ after: { isFor } })
  return showDeskMember(fields, record, now)
}
