import { type Document, decode } from '../bson/codec'
import type { Plan } from '../indexes/plan'
import type { Collection, Index } from '../storage/collection'
import type { View } from '../storage/writer'
import { entries } from './entries'
import type { Matcher } from './matcher'
import type { RawRejection } from './raw-filter'

export interface Found {
  id: Buffer
  raw: Buffer
  document: Document | undefined
}
/** What a scan read, for explain; the branches of an `$or` count for themselves. */
export interface ScanStats {
  keysExamined: number
  docsExamined: number
  /** Documents that matched. */
  matched: number
  branches: ScanStats[]
}
export const newStats = (): ScanStats => ({ keysExamined: 0, docsExamined: 0, matched: 0, branches: [] })

/** A scan and its branches together. */
export const totalOf = (stats: ScanStats, name: 'keysExamined' | 'docsExamined'): number =>
  stats[name] + stats.branches.reduce((sum, branch) => sum + totalOf(branch, name), 0)

/** `changed` tells that the collection was written to since: what the key says may no longer hold. */
interface Candidate {
  id: Buffer
  raw: Buffer
  changed: boolean
}

/** Candidate documents of a plan, each once, in the plan's order. */
function* candidates(collection: Collection, plan: Plan, view: View, stats: ScanStats): Generator<Candidate | undefined> {
  if (plan.branches) {
    const seen = new Set<string>()
    for (const branch of plan.branches) {
      const own = newStats()
      stats.branches.push(own)
      for (const found of candidates(collection, branch, view, own)) {
        if (found && seen.size === seen.add(found.id.toString('latin1')).size) continue
        yield found
      }
    }
    return
  }
  const moment = { changes: 0 }
  if (plan.index) yield* byIndex(collection, plan, plan.index, view, stats, moment)
  else
    for (const entry of entries(collection, collection.documents, plan, view, moment)) {
      if (entry) {
        stats.docsExamined++
        if (plan.stage !== 'COLLSCAN') stats.keysExamined++
      }
      yield entry && { id: entry.key, raw: entry.value, changed: false }
    }
}

function* byIndex(
  collection: Collection,
  plan: Plan,
  index: Index,
  view: View,
  stats: ScanStats,
  moment: { changes: number },
): Generator<Candidate | undefined> {
  const seen = index.record.multikey.length > 0 ? new Set<string>() : undefined
  for (const entry of entries(collection, index.store, plan, view, moment)) {
    if (!entry) {
      yield undefined
      continue
    }
    stats.keysExamined++
    if (seen && seen.size === seen.add(entry.value.toString('latin1')).size) continue
    const changed = !view.snapshot && collection.changes !== moment.changes
    if (plan.cover && !changed) {
      yield { id: entry.value, raw: plan.cover(entry.key), changed }
      continue
    }
    const raw = collection.read(entry.value, view.snapshot)
    // a document removed since the batch was read
    if (!raw) continue
    stats.docsExamined++
    yield { id: entry.value, raw, changed }
  }
}

/** The documents that match, a transaction's own writes included; `undefined` now and then, to pause. */
export function* matching(
  collection: Collection,
  plan: Plan,
  matches: Matcher,
  view: View,
  stats: ScanStats,
  rejects?: RawRejection,
): Generator<Found | undefined> {
  const pending = view.pending?.of(collection)
  if (!(view.snapshot && view.pending?.isNewer(collection))) {
    for (const candidate of candidates(collection, plan, view, stats)) {
      if (!candidate) yield undefined
      else if (!pending?.has(candidate.id.toString('latin1'))) {
        const decided = plan.decided === true && !candidate.changed
        if (decided || !rejects?.(candidate.raw)) yield* accept(candidate, decided, matches, stats)
      }
    }
  }
  for (const { change, after: raw } of pending?.values() ?? []) {
    if (raw) yield* accept({ id: change.id, raw }, false, matches, stats)
  }
}

function* accept({ id, raw }: { id: Buffer; raw: Buffer }, decided: boolean, matches: Matcher, stats: ScanStats): Generator<Found> {
  if (decided) {
    stats.matched++
    yield { id, raw, document: undefined }
    return
  }
  const document = decode(raw)
  if (!matches(document)) return
  stats.matched++
  yield { id, raw, document }
}
