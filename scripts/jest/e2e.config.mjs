import { house } from './house.mjs'
import { node } from './node.project.mjs'

/** The end-to-end tests: a started house and a real browser. */
export default {
  rootDir: house,
  ...node('e2e', { roots: ['<rootDir>/scripts/e2e'] }),
  maxWorkers: 2,
  // each test starts programs and pages, on a machine that may do much else
  testTimeout: 60_000,
  globalSetup: '<rootDir>/scripts/jest/start-house.mjs',
  globalTeardown: '<rootDir>/scripts/jest/stop-house.mjs',
}
