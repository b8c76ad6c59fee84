import type { Answers } from '@tisc/shared/forms/answer.schema'
import type { StoredValue } from '../../platform/storage'

/**
 * What the device has of a form. `revision`: the account's draft that it goes on from, 0 for none; `isSaved`: whether the account has
 * these very answers; `since`: the sign-in under which it was saved; `agreed`: the version of the notice that was agreed to.
 */
export type KeptDraft = { answers: Answers; revision: number; isSaved: boolean; at?: string; agreed?: number; since?: string }

export const noDraft: KeptDraft = { answers: {}, revision: 0, isSaved: true }

/** What the account has of it. */
export type AccountDraft = { revision: number; answers: unknown; savedAt: string }

/** Where a form's answers live: on this device, and in the account of who is signed in. */
export type DraftHome = {
  kept: StoredValue<KeptDraft>
  ask: () => Promise<AccountDraft | undefined>
  save: (draft: Pick<KeptDraft, 'revision' | 'answers'>) => Promise<{ revision: number }>
  /** Tells the account that the notice was agreed to, before it keeps anything. */
  agree: (kept: KeptDraft) => Promise<unknown>
}

/** What somebody who was signed in here left saved is the account's, and not for whoever comes next. */
export const leaveToOwner = (kept: StoredValue<KeptDraft>, since: string | undefined): void => {
  const { since: owner, isSaved } = kept.read()
  if (owner !== undefined && owner !== since && isSaved) kept.clear()
}
