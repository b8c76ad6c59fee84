import { command } from './command'

export const connectionStatus = command({
  names: ['connectionStatus'],
  fields: { showPrivileges: 'bool' },
  run: ({ body }) => ({
    authInfo: { authenticatedUsers: [], authenticatedUserRoles: [], ...(body.showPrivileges ? { authenticatedUserPrivileges: [] } : {}) },
    ok: 1,
  }),
})
