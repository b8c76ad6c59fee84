import { cacheDirectory, house } from './house.mjs'
import { apart, underNode } from './house.project.mjs'
import { miniapp } from './miniapp.project.mjs'
import { node } from './node.project.mjs'

/** One run for the whole house: `npm run jest -- bff/src/daily` runs what lies under that path. */
export default {
  rootDir: house,
  cacheDirectory,
  // Jest takes it from here alone, not from a project.
  testTimeout: 30_000,
  // One more than the processors of the smallest machine: a test waits for the database nearly half of its time.
  maxWorkers: 3,
  projects: [underNode, node(apart), miniapp],
}
