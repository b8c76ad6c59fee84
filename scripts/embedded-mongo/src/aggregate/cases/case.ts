import type { Document } from '../../bson/codec'

/** One case of a stage: what it makes of the documents, or the code it fails with. */
interface Case {
  documents?: Document[]
  stages: Document[]
  result?: Document[]
  fails?: number
  /** What the collection "other" holds before, or afterwards. */
  other?: Document[]
  otherAfter?: Document[]
}
export type Cases = Record<string, Case[]>

/** Documents numbered from 1. */
export const numbered = (...documents: Document[]): Document[] => documents.map((document, i) => ({ _id: i + 1, ...document }))
