import type { ProgrammeKey } from '@tisc/shared/applications/programmes'
import type { Answers } from '@tisc/shared/forms/answer.schema'
import { storedValue } from '../../../platform/storage'

/**
 * What the device has of a form. `revision`: the account's draft that it goes on from, 0 for none; `isSaved`: whether the account has
 * these very answers; `since`: the sign-in under which it was saved; `agreed`: the version of the notice that was agreed to.
 */
export type KeptDraft = { answers: Answers; revision: number; isSaved: boolean; at?: string; agreed?: number; since?: string }

const noDraft: KeptDraft = { answers: {}, revision: 0, isSaved: true }

const drafts = { expert: storedValue('draft expert', noDraft), volunteer: storedValue('draft volunteer', noDraft) }

export const keptDraft = (programme: ProgrammeKey) => drafts[programme]

/** What somebody who was signed in here left saved is the account's, and not for whoever comes next. */
export const leaveToOwner = (programme: ProgrammeKey, since: string | undefined): void => {
  const { since: owner, isSaved } = keptDraft(programme).read()
  if (owner !== undefined && owner !== since && isSaved) keptDraft(programme).clear()
}
