import type { Fate } from '@tisc/shared/messages/messages.schema'

/** The channels a message did not reach, or may not have reached; those that still wait or have it are no news. */
export const notArrived = (fates: Fate[]): Fate[] => fates.filter(({ state }) => !['sent', 'sending', 'waiting'].includes(state))
