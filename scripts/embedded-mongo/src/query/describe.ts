import type { Document } from '../bson/codec'
import type { Plan } from '../indexes/plan'
import type { Prepared } from './find'
import type { ScanStats } from './scan'

/** What explain tells of a stage beside its plan: what it read and gave. Undefined where nothing ran. */
type Told = (returned: number, read?: Document) => Document
const nothing: Told = () => ({})
const counted: Told = (nReturned, read = {}) => ({ nReturned, ...read })

/** The stages of a plan, outermost first, as MongoDB words them; with `stats` also what each of them read and gave. */
export function describePrepared({ plan, query }: Prepared, projection: Document | undefined, stats?: ScanStats, nReturned = 0): Document {
  const tell = stats ? counted : nothing
  const { skip, limit, sort } = query
  let stage = describePlan(plan, query.filter, stats)
  const mustSort = sort !== undefined && !plan.sorted
  if (mustSort)
    stage = {
      stage: 'SORT',
      ...tell(nReturned),
      sortPattern: sort,
      ...(limit ? { limitAmount: limit + (skip ?? 0) } : {}),
      type: 'simple',
      inputStage: stage,
    }
  if (skip) stage = { stage: 'SKIP', ...tell(nReturned), skipAmount: skip, inputStage: stage }
  if (projection && Object.keys(projection).length > 0)
    stage = {
      stage: plan.cover ? 'PROJECTION_COVERED' : isSimple(projection) ? 'PROJECTION_SIMPLE' : 'PROJECTION_DEFAULT',
      ...tell(nReturned),
      transformBy: projection,
      inputStage: stage,
    }
  if (limit && !mustSort) stage = { stage: 'LIMIT', ...tell(nReturned), limitAmount: limit, inputStage: stage }
  return stage
}

const isSimple = (projection: Document): boolean =>
  Object.entries(projection).every(([path, value]) => !path.includes('.') && typeof value !== 'object' && typeof value !== 'string')

function describePlan(plan: Plan, filter: Document, stats: ScanStats | undefined): Document {
  const tell = stats ? counted : nothing
  const matched = stats?.matched ?? 0
  const condition = Object.keys(filter).length > 0 && !plan.exact ? { filter } : {}
  const read = { docsExamined: stats?.docsExamined ?? 0 }
  if (plan.branches) {
    const inputStages = plan.branches.map((branch, i) => describeScan(branch, stats?.branches[i]))
    const docsExamined = stats?.branches.reduce((sum, branch) => sum + branch.docsExamined, 0) ?? 0
    return {
      stage: 'FETCH',
      ...condition,
      ...tell(matched, { docsExamined }),
      inputStage: { stage: 'OR', ...tell(docsExamined), inputStages },
    }
  }
  const direction = plan.reverse ? 'backward' : 'forward'
  if (plan.stage === 'COLLSCAN') return { stage: 'COLLSCAN', ...condition, ...tell(matched, read), direction }
  if (plan.stage === 'IDHACK') return { stage: 'IDHACK', ...tell(matched, { keysExamined: stats?.keysExamined ?? 0, ...read }) }
  if (plan.cover) return describeScan(plan, stats)
  return { stage: 'FETCH', ...condition, ...tell(matched, read), inputStage: describeScan(plan, stats) }
}

/** The reading of an index. */
export function describeScan(plan: Plan, stats: ScanStats | undefined, stage: string = 'IXSCAN'): Document {
  const spec = plan.index?.spec ?? { name: '_id_', key: { _id: 1 }, unique: true }
  const multikey = plan.index?.record.multikey ?? []
  return {
    stage,
    ...(stats ? counted(stats.keysExamined, { keysExamined: stats.keysExamined }) : {}),
    keyPattern: spec.key,
    indexName: spec.name,
    isMultiKey: multikey.length > 0,
    multiKeyPaths: Object.fromEntries(Object.keys(spec.key).map((field) => [field, multikey.includes(field) ? [field] : []])),
    isUnique: spec.unique === true,
    isSparse: plan.index?.spec.sparse === true,
    isPartial: plan.index?.spec.partialFilterExpression !== undefined,
    indexVersion: 2,
    direction: plan.reverse ? 'backward' : 'forward',
    indexBounds: plan.bounds ?? {},
    ...(plan.index?.spec.collation ? { collation: plan.index.spec.collation } : {}),
  }
}
