import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addMasterKey, forgetOlderKeys, masterKeysIn, masterKeysOf } from './master-key'

const folder = mkdtempSync(join(tmpdir(), 'tisc-key-'))
afterAll(() => rmSync(folder, { recursive: true }))

const mode = () => statSync(join(folder, 'master-key')).mode & 0o777

describe('the master key', () => {
  it('is made once, kept, and readable for its owner alone', () => {
    const { current, older } = masterKeysIn(folder)
    expect(Buffer.from(current, 'base64')).toHaveLength(32)
    expect(older).toEqual([])
    expect(masterKeysIn(folder).current).toBe(current)
    expect(mode()).toBe(0o600)
  })

  it('is followed by another and stays until it is forgotten', () => {
    const { current: first } = masterKeysIn(folder)
    addMasterKey(folder)
    const { current, older } = masterKeysIn(folder)
    expect([current === first, older]).toEqual([false, [first]])
    forgetOlderKeys(folder)
    expect(masterKeysIn(folder)).toEqual({ current, older: [] })
    expect(mode()).toBe(0o600)
  })

  it('comes from the environment where that names one', () => {
    expect(masterKeysOf({ MASTER_KEY: 'a', OLDER_MASTER_KEYS: 'b,c' }, folder)).toEqual({ current: 'a', older: ['b', 'c'] })
    expect(masterKeysOf({}, folder)).toEqual(masterKeysIn(folder))
  })
})
