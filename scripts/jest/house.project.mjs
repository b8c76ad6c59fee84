import { haveDocuments } from './documents.mjs'
import { cacheDirectory, house } from './house.mjs'

/** What lets tests run in processes that keep what they have loaded from one file to the next: loading the house anew for each of hundreds of files took longer than the tests. */
const keptProcesses = {
  rootDir: house,
  cacheDirectory,
  runner: '<rootDir>/scripts/jest/runner.mjs',
  setupFiles: ['<rootDir>/scripts/jest/typescript.mjs'],
  setupFilesAfterEnv: ['<rootDir>/scripts/jest/each-test.mjs'],
  testMatch: ['**/*.test.ts'],
  modulePathIgnorePatterns: ['/dist/', '/\\.cache/', '/\\.data/'],
}

/** Folders whose tests each want a process as new: those that move time, those of pages, and those of foreign clients, whose settings stay. */
export const apart = ['bff/console', 'scripts/steps', 'scripts/embedded-mongo/checks']

const leaveOut = ['/node_modules/', '/dist/', ...(haveDocuments ? [] : ['\\.documents\\.test\\.ts$'])]

/**
 * All tests but those of the app and the console, the browser walks and what moves time itself. Each file has a database of its own; the
 * run starts the embedded engine once and puts its address into TEST_MONGODB_URI.
 */
export const underNode = {
  ...keptProcesses,
  displayName: 'house',
  roots: ['<rootDir>/shared', '<rootDir>/bff', '<rootDir>/scripts'],
  testPathIgnorePatterns: [...leaveOut, ...apart.map((folder) => `/${folder}/`), '/scripts/e2e/'],
  globalSetup: '<rootDir>/scripts/jest/start-database.mjs',
  globalTeardown: '<rootDir>/scripts/jest/stop-database.mjs',
}

/** End-to-end tests of certain names: a started house, whose address is in E2E_URL, and a real browser. */
export const endToEnd = (displayName, ...names) => ({
  ...keptProcesses,
  displayName,
  roots: ['<rootDir>/scripts/e2e'],
  testMatch: names.map((name) => `**/*.${name}.test.ts`),
  testPathIgnorePatterns: leaveOut,
  globalSetup: '<rootDir>/scripts/jest/start-house.mjs',
  globalTeardown: '<rootDir>/scripts/jest/stop-house.mjs',
  maxWorkers: 3,
})
