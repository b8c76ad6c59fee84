import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { missingPackages } from './packages.mjs'

const installed = { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } }
const wanted = { '': {}, shared: { version: '0.1.0' }, ...installed, 'node_modules/for-others': { version: '1.0.0', optional: true } }
let folder: string

const write = (file: string, packages: object): void => writeFileSync(join(folder, file), JSON.stringify({ packages }))

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tisc-packages-'))
  mkdirSync(join(folder, 'node_modules'))
  write('node_modules/.package-lock.json', installed)
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the packages of the lock file', () => {
  it('are all there when those for this machine are', () => {
    write('package-lock.json', wanted)
    expect(missingPackages(folder)).toEqual([])
  })

  it('are missing when absent or of another version', () => {
    write('package-lock.json', { ...wanted, 'node_modules/b': { version: '2.0.0' }, 'bff/node_modules/c': { version: '1.0.0' } })
    expect(missingPackages(folder)).toEqual(['node_modules/b', 'bff/node_modules/c'])
  })
})
