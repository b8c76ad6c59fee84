import { permissionNames, permissions, permissionsOf, roleNames } from './permissions'

describe('the table of permissions', () => {
  it('gives nothing to nobody and to unknown roles', () => {
    expect(permissionsOf([])).toEqual([])
    expect(permissionsOf(['king', 'Administrator', ''])).toEqual([])
  })

  it('adds up what several roles may do', () => {
    expect(permissionsOf(['auditor', 'administrator'])).toEqual([
      'console',
      'daily.read',
      'figures',
      'alerts',
      'settings',
      'members',
      'messages.read',
      'messages.resend',
      'staff',
      'audit',
    ])
  })

  it('keeps those who manage people away from the record of what people did', () => {
    const both = roleNames.filter((role) => permissionsOf([role]).includes('staff') && permissionsOf([role]).includes('audit'))
    expect(both).toEqual([])
  })

  it('leaves no permission without a role and no role without a way in', () => {
    expect(permissionNames.filter((name) => permissions[name].roles.length === 0)).toEqual([])
    expect(roleNames.filter((role) => !permissionsOf([role]).includes('console'))).toEqual([])
  })
})
