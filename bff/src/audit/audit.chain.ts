import { createHash } from 'node:crypto'
import type { AuditEntry } from '../platform/guard'
import type { Sealer } from '../platform/sealer'
import type { AuditLineRecord } from './audit-line.model'
import type { AuditSealRecord } from './audit-seal.model'
import type { AuditStartRecord } from './audit-start.model'

type Unhashed = Omit<AuditLineRecord, 'hash'>

/** What the first line calls the one before it. */
const beginning = 'tisc-qingdao'

/** Fields whose values are somebody's own; of them the log keeps the first character. */
const personal = new Set(['phone', 'email', 'address', 'contact', 'idNumber', 'realName'])

const maskedJson = (value: unknown): string =>
  JSON.stringify(value, (key, found) => (personal.has(key) && typeof found === 'string' ? `${found.slice(0, 1)}***` : found))

/** The hash of a line covers every field of it in a fixed order, and with `previous` every line before it. */
export const hashOf = (line: Unhashed): string => {
  const { _id, at, who, from, what, outcome, subject, reason, requestId, before, after, previous } = line
  const fields = [_id, at.toISOString(), who.id, who.name, from, what, outcome, subject, reason, requestId, before, after, previous]
  return createHash('sha256')
    .update(JSON.stringify(fields.map((field) => field ?? null)))
    .digest('hex')
}

/** The line that follows `head`. */
export const chain = ({ before, after, ...entry }: AuditEntry, head?: Pick<AuditLineRecord, '_id' | 'hash'>): AuditLineRecord => {
  const line: Unhashed = {
    ...entry,
    _id: (head?._id ?? 0) + 1,
    ...(before !== undefined && { before: maskedJson(before) }),
    ...(after !== undefined && { after: maskedJson(after) }),
    previous: head?.hash ?? beginning,
  }
  return { ...line, hash: hashOf(line) }
}

const signed = (seal: Pick<AuditSealRecord, '_id' | 'hash' | 'at'>) =>
  [`${seal._id} ${seal.hash} ${seal.at.toISOString()}`, 'audit head'] as const

export const sealHead = (sealer: Sealer, { _id, hash }: Pick<AuditLineRecord, '_id' | 'hash'>, at: Date): AuditSealRecord => ({
  _id,
  hash,
  at,
  signature: sealer.sign(...signed({ _id, hash, at })),
})

const startSigned = ({ sequence, hash, at }: Pick<AuditStartRecord, 'sequence' | 'hash' | 'at'>) =>
  [`${sequence} ${hash} ${at.toISOString()}`, 'audit start'] as const

/** Vouches that the chain begins after this line: what was before it was pruned by us and not cut away by somebody. */
export const sealStart = (sealer: Sealer, { _id, hash }: Pick<AuditLineRecord, '_id' | 'hash'>, at: Date): AuditStartRecord => {
  const start = { sequence: _id, hash, at }
  return { _id: 'start', ...start, signature: sealer.sign(...startSigned(start)) }
}

const signAnew = (sealer: Sealer, text: readonly [string, string], signature: string): string | undefined => {
  if (!sealer.isSigned(...text, signature)) throw new Error('a seal of the audit log is forged: verify the log before its keys are rotated')
  return sealer.isCurrent(signature) ? undefined : sealer.sign(...text)
}

/** A seal's signature under the newest key; nothing when it has it already. Throws for a forged one, which must not be vouched for anew. */
export const resignSeal = (sealer: Sealer, seal: AuditSealRecord): string | undefined => signAnew(sealer, signed(seal), seal.signature)

/** The same for where the chain begins. */
export const resignStart = (sealer: Sealer, start: AuditStartRecord): string | undefined =>
  signAnew(sealer, startSigned(start), start.signature)

/** What a verification found: how many lines are good, the last sealed head, and the first broken line. */
export type Verification = {
  lines: number
  start?: AuditStartRecord
  sealed?: AuditSealRecord
  broken?: { sequence: number; reason: string }
}

/**
 * Walks the chain from its first line, or from where pruning has sealed its beginning. `lines` and `seals` come by sequence number. An edited line does not match its hash, a
 * deleted one leaves a gap, a moved one breaks both, a rewritten chain does not match a sealed head, a cut one ends before it.
 */
export const verifyChain = async (
  lines: AsyncIterable<AuditLineRecord>,
  { seals, start }: { seals: AuditSealRecord[]; start: AuditStartRecord | null },
  sealer: Sealer,
): Promise<Verification> => {
  const forged = seals.find((seal) => !sealer.isSigned(...signed(seal), seal.signature))
  const sealed = seals.at(-1)
  const found = { ...(sealed && { sealed }), ...(start && { start }) }
  const forgery = (sequence: number) => ({ ...found, lines: 0, broken: { sequence, reason: 'the seal of this line is forged' } })
  if (forged) return forgery(forged._id)
  if (start && !sealer.isSigned(...startSigned(start), start.signature)) return forgery(start.sequence)
  const before = start?.sequence ?? 0
  const sealedHash = new Map(seals.map((seal) => [seal._id, seal.hash]))
  let head: { _id: number; hash: string } = { _id: before, hash: start?.hash ?? beginning }
  const broken = (reason: string) => ({ ...found, lines: head._id - before, broken: { sequence: head._id + 1, reason } })
  for await (const line of lines) {
    if (line._id !== head._id + 1) return broken('this line is missing')
    if (line.previous !== head.hash) return broken('this line does not follow the one before it')
    if (line.hash !== hashOf(line)) return broken('this line was changed')
    if ((sealedHash.get(line._id) ?? line.hash) !== line.hash) return broken('the chain up to this line is not the one that was sealed')
    head = { _id: line._id, hash: line.hash }
  }
  return sealed && sealed._id > head._id
    ? broken(`the chain ends before line ${sealed._id}, which was sealed`)
    : { ...found, lines: head._id - before }
}
