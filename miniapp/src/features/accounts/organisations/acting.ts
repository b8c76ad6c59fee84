import type { OwnOrganisation } from '@tisc/shared/accounts/organisations.contract'
import { session } from '../../../platform/session'
import { storedValue } from '../../../platform/storage'
import { useStored } from '../../../platform/use-stored'

/** The organisation one acts for. */
export type Acting = { id: string; name: string }

/** `since` names the sign-in during which it was chosen: whoever signs in next acts for themselves. */
const acting = storedValue<(Acting & { since: string }) | null>('acting', null)

/** Notes what the server last said of for whom one acts: it keeps the choice with the session and decides by it. */
export const noteActing = (organisations: readonly OwnOrganisation[]): void => {
  const { since } = session.read()
  const chosen = organisations.find((organisation) => organisation.acting)
  acting.write(since && chosen ? { since, id: chosen.id, name: chosen.name } : null)
}

/** The organisation one acts for on this device; nothing while one acts for oneself. */
export const useActing = (): Acting | undefined => {
  const { since } = useStored(session)
  const chosen = useStored(acting)
  return chosen && chosen.since === since ? chosen : undefined
}
