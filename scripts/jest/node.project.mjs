import { haveDocuments } from './documents.mjs'
import { house } from './house.mjs'
import { swc } from './swc.mjs'

/**
 * A jest project of ES modules under Node. With `database` the run starts the embedded engine once and puts its address
 * into TEST_MONGODB_URI.
 */
export const node = (name, { roots, leaveOut = [], database = false }) => ({
  displayName: name,
  rootDir: house,
  roots,
  testEnvironment: 'node',
  testTimeout: 20_000,
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', ...leaveOut, ...(haveDocuments ? [] : ['\\.documents\\.test\\.ts$'])],
  modulePathIgnorePatterns: ['/dist/', '/\\.cache/', '/\\.data/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: swc('es6'),
  ...(database && {
    globalSetup: '<rootDir>/scripts/jest/start-database.mjs',
    globalTeardown: '<rootDir>/scripts/jest/stop-database.mjs',
  }),
})
