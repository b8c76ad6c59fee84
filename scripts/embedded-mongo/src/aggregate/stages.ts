import { bucket, bucketAuto } from './bucket'
import { densify, fill } from './gaps'
import { graphLookup } from './graph-lookup'
import { group } from './group'
import { facet, lookup, unionWith } from './joins'
import { merge, out } from './output'
import { redact } from './redact'
import { simple, sortedBy } from './simple'
import type { Stage } from './stage'
import { unwind } from './unwind'
import { setWindowFields } from './windows'

const sortByCount: Stage = (expression, context) => {
  const [counted, sorted] = [group({ _id: expression, count: { $sum: 1 } }, context), sortedBy({ count: -1 }, undefined)]
  return (input) => sorted(counted(input))
}

/** Every stage there is; a name not here is refused with 40324. */
export const stages: Record<string, Stage> = {
  ...simple,
  $unwind: unwind,
  $redact: redact,
  $group: group,
  $sortByCount: sortByCount,
  $bucket: bucket,
  $bucketAuto: bucketAuto,
  $setWindowFields: setWindowFields,
  $densify: densify,
  $fill: fill,
  $lookup: lookup,
  $graphLookup: graphLookup,
  $unionWith: unionWith,
  $facet: facet,
  $merge: merge,
  $out: out,
}
