import { haveDocuments } from './documents.mjs'
import { cacheDirectory, house } from './house.mjs'
import { swc } from './swc.mjs'

/** A jest project of ES modules under Node, every file with all it imports anew. */
export const node = (folders) => ({
  displayName: 'apart',
  rootDir: house,
  cacheDirectory,
  roots: folders.map((folder) => `<rootDir>/${folder}`),
  testEnvironment: 'node',
  testTimeout: 20_000,
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', ...(haveDocuments ? [] : ['\\.documents\\.test\\.ts$'])],
  modulePathIgnorePatterns: ['/dist/', '/\\.cache/', '/\\.data/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: swc('es6'),
})
