import { parseArgs } from 'node:util'
import { house } from '../house'
import { jestSuite } from '../jest/jest-suite'
import { findModules } from '../steps/find-modules'
import { runSuites } from '../steps/run-suites'
import { asSuite } from './as-suite'
import type { Proof } from './proof'

/**
 * `npm run proof [-- --weak] [--small] [words of a path]`: every proof with full numbers, or weakened, when each must fail; and the walks for
 * which `npm test` has no time.
 */
export const main = async (given: string[]): Promise<void> => {
  const { values, positionals } = parseArgs({
    args: given,
    allowPositionals: true,
    options: { weak: { type: 'boolean' }, small: { type: 'boolean' } },
  })
  const proofs = await findModules<Proof>(house, /\.proof\.ts$/, 'proof', positionals)
  const furtherWalks = positionals.length === 0 || positionals.some((word) => 'further'.includes(word))
  await runSuites([
    ...proofs.map((proof) => asSuite(proof, values.small ? 'small' : 'full', values.weak ?? false)),
    ...(furtherWalks && !values.weak && !values.small ? [jestSuite('Further walks', 'further.config')] : []),
  ])
  // what a proof left running when it failed ends with us
  process.exit()
}
