import { endToEnd } from './house.project.mjs'

/** The end-to-end tests of `npm test`: one walk a feature, and every page. */
export default endToEnd('e2e', 'e2e', 'documents')
