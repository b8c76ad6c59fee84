import type { ClientSession } from 'mongoose'
import type { FieldSealer, Vault } from './vault/vault'

/**
 * What one feature holds of a person, by account id. `personal-parts.ts` has the part of each; a test goes through every model and fails
 * when one is named neither in a part nor among those that hold nothing of anybody.
 */
export type PersonalPart = {
  name: string
  /** The models in which something of a person is kept. */
  models: readonly { modelName: string }[]
  /** Everything the person may see, readable, by file name without its ending. */
  collect(account: string, fields: FieldSealer): Promise<Record<string, unknown>>
  /** The same for what is sealed with keys of its own. */
  collectSealed?(account: string, vault: Vault): Promise<Record<string, unknown>>
  /** After a consent was taken back: removes what rests on none of the purposes still agreed to; in that transaction, and may run twice. */
  withdraw?(account: string, agreed: readonly string[], session: ClientSession): Promise<void>
  /** After a separate consent was answered or taken back at `now`: does what follows at once, in that transaction, and may run twice. */
  answered?(
    account: string,
    about: { kind: string; subject: string; to?: string },
    agreed: boolean,
    session: ClientSession,
    now: Date,
  ): Promise<void>
  /** What must be done before somebody is erased, outside of the transaction, and may be done twice. */
  settle?(account: string, now: Date): Promise<void>
  /** Removes what nothing obliges us to keep; runs in a transaction and may run twice. */
  erase(account: string, now: Date, session: ClientSession): Promise<void>
  /**
   * Moves what belongs to one account to another of the same person; runs in a transaction and may run twice. What was sealed with the one
   * key must be sealed anew with the other, because the first is destroyed.
   */
  merge(from: string, into: string, session: ClientSession, keys: { from: FieldSealer; into: FieldSealer }): Promise<void>
}
