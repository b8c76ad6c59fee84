import { decode, encode, maxDocumentBytes, type Value } from '../bson/codec'
import { highest, valueKey } from '../bson/encode-key'
import { fail } from '../errors'
import type { Plan } from '../indexes/plan'
import { planFor } from '../indexes/planner'
import type { Collection, Index } from '../storage/collection'
import type { View } from '../storage/writer'
import { type FindQuery, type Prepared, prepare } from './find'
import { splitPath, spread, valuesAt } from './paths'
import { pauseIfDue } from './pause'
import { newStats, type ScanStats } from './scan'
import { documentOf } from './sort'

interface Distinct {
  prepared: Prepared
  /** The plan that jumps from value to value, if an index allows it. */
  jumps: Plan | undefined
  values(view: View, stats?: ScanStats): Promise<Value[]>
}

/** The different values of a field: by an index whose keys begin with it, else out of every match. */
export function prepareDistinct(collection: Collection, key: string, query: FindQuery, view: View): Distinct {
  const prepared = prepare(collection, query, view)
  const plain = view.pending === undefined && view.snapshot === undefined && prepared.context.collation === undefined
  const jumps = plain ? jumpingPlan(collection, key, query, view) : undefined
  const parts = splitPath(key)
  return {
    prepared,
    jumps,
    async values(on, stats = newStats()) {
      const found = new Map<string, Value>()
      if (jumps?.index) await jump(collection, jumps, jumps.index, parts, found, stats)
      else
        for await (const batch of prepared.run(on, stats)) {
          for (const one of batch) for (const value of spread(valuesAt(documentOf(one), parts))) if (value !== undefined) keep(found, value)
          await pauseIfDue()
        }
      const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)
      if (encode({ sorted }).length > maxDocumentBytes) fail(17217, 'distinct too big, 16mb cap')
      return sorted
    },
  }
}

function keep(found: Map<string, Value>, value: Value): void {
  const key = valueKey(value)
  if (!found.has(key)) found.set(key, value)
}

/** An index whose first field is the key and whose ranges alone decide what matches. */
function jumpingPlan(collection: Collection, key: string, query: FindQuery, view: View): Plan | undefined {
  for (const index of collection.indexes) {
    const { spec, record } = index
    if (
      !index.usable ||
      index.keys.fields[0] !== key ||
      spec.collation ||
      spec.sparse ||
      spec.partialFilterExpression ||
      record.multikey.length > 0
    )
      continue
    const plan = planFor(collection, { filter: query.filter, hint: spec.name }, view)
    const everything = Object.keys(query.filter).length === 0
    if (plan.index === index && (plan.exact || everything)) return plan
  }
  return undefined
}

/** Reads one document for each value and goes on behind all keys that begin with it. */
async function jump(
  collection: Collection,
  plan: Plan,
  index: Index,
  parts: string[],
  found: Map<string, Value>,
  stats: ScanStats,
): Promise<void> {
  for (const range of plan.ranges) {
    let start = range.start
    for (;;) {
      const [entry] = [...index.store.getRange({ start, end: range.end, limit: 1 })]
      if (!entry) break
      stats.keysExamined++
      const raw = collection.read(entry.value)
      if (raw) {
        stats.docsExamined++
        const [value] = valuesAt(decode(raw), parts)
        if (value !== undefined) keep(found, value)
        start = Buffer.concat([index.keys.encode([value]), highest])
      } else start = Buffer.concat([entry.key, Buffer.from([0])])
      stats.matched++
      await pauseIfDue()
    }
  }
}
