import type { Answers } from '@tisc/shared/forms/answer.schema'
import type { AccountDraft, KeptDraft } from './kept-draft'

/** What follows when the device and the account are compared: which one goes on, or that a person must choose. */
export type Meeting = 'device' | 'account' | 'choose'

const pairs = (answers: Answers): string => JSON.stringify(Object.entries(answers).sort(([one], [two]) => (one < two ? -1 : 1)))

/** Whether two sets of answers say the same. */
const isAlike = (one: Answers, two: Answers): boolean => pairs(one) === pairs(two)

/**
 * The device's answers go on where the account has none, or where they follow what it has; the account's where the device has nothing of
 * its own. Where both have something the other has not, nobody but the person can tell.
 */
export const meet = (device: KeptDraft, account: Pick<AccountDraft, 'revision' | 'answers'> | undefined): Meeting => {
  if (!account) return 'device'
  if (isAlike(device.answers, account.answers as Answers)) return 'account'
  if (device.revision === account.revision) return 'device'
  return device.isSaved || Object.keys(device.answers).length === 0 ? 'account' : 'choose'
}
