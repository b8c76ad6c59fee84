import type { Document } from '../bson/codec'
import type { Collection } from './collection'
import type { OperationKind } from './oplog'

/** What happens to one document: it comes, changes or goes. */
export interface Change {
  collection: Collection
  id: Buffer
  kind: OperationKind
  before?: Buffer | undefined
  after?: Buffer | undefined
  beforeDocument?: Document | undefined
  afterDocument?: Document | undefined
}
