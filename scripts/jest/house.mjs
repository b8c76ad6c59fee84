import { fileURLToPath } from 'node:url'

/** The top folder of the repository. */
export const house = fileURLToPath(new URL('../..', import.meta.url))

/** What jest made of our files before, and how long each test took, so that the longest begin first. Elsewhere it would be thrown away with the tests' temporary files. */
export const cacheDirectory = fileURLToPath(new URL('../../.cache/jest', import.meta.url))
