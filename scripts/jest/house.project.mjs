import { haveDocuments } from './documents.mjs'
import { house } from './house.mjs'

/**
 * The tests of `shared` and the BFF, in processes that keep what they have loaded from one file to the next: loading the house anew for
 * each of hundreds of files took longer than the tests. Each file has a database of its own; the run starts the embedded engine once and
 * puts its address into TEST_MONGODB_URI.
 */
export const sharedAndBff = {
  displayName: 'house',
  rootDir: house,
  roots: ['<rootDir>/shared', '<rootDir>/bff'],
  runner: 'jest-light-runner/child-process',
  setupFiles: ['<rootDir>/scripts/jest/typescript.mjs'],
  setupFilesAfterEnv: ['<rootDir>/scripts/jest/each-test.mjs'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/bff/console/', ...(haveDocuments ? [] : ['\\.documents\\.test\\.ts$'])],
  modulePathIgnorePatterns: ['/dist/', '/\\.cache/', '/\\.data/'],
  globalSetup: '<rootDir>/scripts/jest/start-database.mjs',
  globalTeardown: '<rootDir>/scripts/jest/stop-database.mjs',
}
