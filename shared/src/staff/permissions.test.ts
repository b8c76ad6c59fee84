import { permissionNames, permissions, permissionsOf, roleNames } from './permissions'

describe('the table of permissions', () => {
  it('gives nothing to nobody and to unknown roles', () => {
    expect(permissionsOf([])).toEqual([])
    expect(permissionsOf(['king', 'Administrator', ''])).toEqual([])
  })

  it('adds up what several roles may do', () => {
    const both = permissionsOf(['auditor', 'administrator'])
    const either = [...permissionsOf(['auditor']), ...permissionsOf(['administrator'])]
    expect(both).toEqual(permissionNames.filter((name) => either.includes(name)))
    expect(both).toEqual(expect.arrayContaining(['audit', 'staff', 'settings']))
    expect(both).not.toContain('daily.write')
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
