import { house } from './house.mjs'
import { node } from './node.project.mjs'

/** The end-to-end tests: a started house and a real browser. */
export default {
  rootDir: house,
  testTimeout: 30_000,
  ...node('e2e', { roots: ['<rootDir>/scripts/e2e'] }),
  globalSetup: '<rootDir>/scripts/jest/start-house.mjs',
  globalTeardown: '<rootDir>/scripts/jest/stop-house.mjs',
}
