/** An update that has been read: what it makes of stored bytes, and of nothing. */
export interface Update {
  kind: 'operators' | 'replacement' | 'pipeline'
  apply(before: Buffer): Buffer
  upsert(): Buffer
}
