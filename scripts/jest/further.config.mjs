import { endToEnd } from './house.project.mjs'

/** Further walks through features that have one already, which `npm run proof` adds. */
export default endToEnd('further', 'further')
