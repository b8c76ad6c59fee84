import type { OwnOrganisation } from '@tisc/shared/accounts/organisations.contract'
import { ownValue } from '../../../platform/own-value'
import { useStored } from '../../../platform/use-stored'

/** The organisation one acts for. */
export type Acting = { id: string; name: string }

const acting = ownValue<Acting | null>('acting', null)

/** Notes what the server last said of for whom one acts: it keeps the choice with the session and decides by it. */
export const noteActing = (organisations: readonly OwnOrganisation[]): void => {
  const chosen = organisations.find((organisation) => organisation.acting)
  acting.write(chosen ? { id: chosen.id, name: chosen.name } : null)
}

/** The organisation one acts for on this device; nothing while one acts for oneself. */
export const useActing = (): Acting | undefined => useStored(acting) ?? undefined
