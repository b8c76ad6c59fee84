import { house } from './house.mjs'
import { node } from './node.project.mjs'

/** The end-to-end tests: a started house and a real browser. */
export default {
  rootDir: house,
  ...node('e2e', { roots: ['<rootDir>/scripts/e2e'] }),
  // each test starts programs and pages, on a machine that may do much else
  testTimeout: 60_000,
  // they wait for programs and pages more than they compute
  maxWorkers: 3,
  globalSetup: '<rootDir>/scripts/jest/start-house.mjs',
  globalTeardown: '<rootDir>/scripts/jest/stop-house.mjs',
}
