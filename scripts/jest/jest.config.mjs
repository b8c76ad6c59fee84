import { house } from './house.mjs'
import { apart, underNode } from './house.project.mjs'
import { miniapp } from './miniapp.project.mjs'
import { node } from './node.project.mjs'

/** One run for the whole house: `npm run jest -- bff/src/daily` runs what lies under that path. */
export default {
  rootDir: house,
  // Jest takes it from here alone, not from a project.
  testTimeout: 30_000,
  // With one alone the runner of the house would use jest's own process.
  maxWorkers: 2,
  projects: [underNode, node(apart), miniapp],
}
