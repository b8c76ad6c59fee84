import type { Document, Value } from '../bson/codec'
import type { Sort } from '../query/sort'
import type { Index } from '../storage/collection'
import type { Cover } from './cover'
import type { KeyRange } from './key-ranges'

export interface Query {
  filter: Document
  sort?: Sort | undefined
  collation?: Document | undefined
  hint?: Value
}

/** How candidates are found. `index` undefined means the documents themselves, in the order of `_id`. */
export interface Plan {
  stage: 'COLLSCAN' | 'IXSCAN' | 'IDHACK' | 'OR'
  index?: Index | undefined
  ranges: KeyRange[]
  reverse: boolean
  /** The values that the leading fields are held to. */
  lead?: Value[][]
  /** What each field of the index is held to, for explain. */
  bounds?: Document
  /** Candidates come in the order asked for. */
  sorted: boolean
  /** Every key in the ranges belongs to a match: there is no need to look at the document. */
  decided?: boolean
  /** The same, and every match has one key: counting keys counts matches. */
  exact: boolean
  /** How many candidates will do, where each is a match and in its place. */
  wanted?: number | undefined
  /** Makes the answer out of the key, where it holds all that is asked. */
  cover?: Cover | undefined
  branches?: Plan[]
}
