import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { masterKeyIn } from './master-key'

const folder = mkdtempSync(join(tmpdir(), 'tisc-key-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the master key', () => {
  it('is made once, kept, and readable for its owner alone', () => {
    const key = masterKeyIn(folder)
    expect(Buffer.from(key, 'base64')).toHaveLength(32)
    expect(masterKeyIn(folder)).toBe(key)
    expect(statSync(join(folder, 'master-key')).mode & 0o777).toBe(0o600)
  })
})
