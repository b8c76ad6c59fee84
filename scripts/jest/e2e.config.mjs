import { endToEnd } from './house.project.mjs'

/** The end-to-end tests. */
export default { ...endToEnd, maxWorkers: 3 }
