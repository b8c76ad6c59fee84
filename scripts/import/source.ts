import type { IssueName } from './issue-name'

/** A file to import: where it is, how it is named to the operator, and what its place tells. */
export interface Source {
  file: string
  shown: string
  /** Its place below the folder that was named. */
  place: string
  issue?: IssueName
}
