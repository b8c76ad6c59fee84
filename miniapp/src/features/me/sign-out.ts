import { session } from '../../platform/session'
import { accountsApi } from '../accounts/accounts.api'

/** Signs out on this device. Rejects when the server was not reached: then one is still signed in. */
export const signOut = async (): Promise<void> => {
  await accountsApi.signOut({ body: { everywhere: false } })
  session.clear()
}
