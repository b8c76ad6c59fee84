import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { masterKey } from './master-key'

const folder = mkdtempSync(join(tmpdir(), 'tisc-key-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the master key', () => {
  it('is made once, kept, and readable for its owner alone', () => {
    const key = masterKey(folder, undefined)
    expect(Buffer.from(key, 'base64')).toHaveLength(32)
    expect(masterKey(folder, '')).toBe(key)
    expect(statSync(join(folder, 'master-key')).mode & 0o777).toBe(0o600)
  })

  it('is the one of MASTER_KEY where that is set', () => {
    expect(masterKey(folder, 'given')).toBe('given')
  })
})
