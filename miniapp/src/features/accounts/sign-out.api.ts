import { session } from '../../platform/session'
import { leaveShelf, syncShelf } from '../daily/shelf.api'
import { accountsApi } from './accounts.api'

/**
 * Signs out here, or on every device. The favourites stay with the account and leave this device, so that the next person who signs in
 * does not take them over; where the account could not be told of them, they stay here. Rejects when the server was not reached: then one
 * is still signed in.
 */
export const signOut = async (everywhere: boolean): Promise<void> => {
  const isTold = await syncShelf().then(
    () => true,
    () => false,
  )
  await accountsApi.signOut({ body: { everywhere } })
  session.clear()
  if (isTold) leaveShelf()
}
