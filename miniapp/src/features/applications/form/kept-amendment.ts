import type { Answers } from '@tisc/shared/forms/answer.schema'
import { storedValue } from '../../../platform/storage'

/** What is being changed of an application that was sent: of which one, from which version. One at a time, on the device. */
export type KeptAmendment = { id?: string; version?: number; answers: Answers; at?: string }

export const keptAmendment = storedValue<KeptAmendment>('amendment', { answers: {} })
