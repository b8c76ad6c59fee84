import { house } from './house.mjs'
import { sharedAndBff } from './house.project.mjs'
import { miniapp } from './miniapp.project.mjs'
import { node } from './node.project.mjs'

/** One run for the whole house: `npm run jest -- bff/src/daily` runs what lies under that path. */
export default {
  rootDir: house,
  // Jest takes it from here alone, not from a project.
  testTimeout: 30_000,
  // With one alone the runner of the house would use jest's own process.
  maxWorkers: 2,
  projects: [
    sharedAndBff,
    node('console', { roots: ['<rootDir>/bff/console'] }),
    node('scripts', { roots: ['<rootDir>/scripts'], leaveOut: ['/scripts/embedded-mongo/', '/scripts/e2e/'] }),
    node('embedded-mongo', { roots: ['<rootDir>/scripts/embedded-mongo'] }),
    miniapp,
  ],
}
