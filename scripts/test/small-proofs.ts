import { house } from '../house'
import { asSuite } from '../proof/as-suite'
import type { Proof } from '../proof/proof'
import { findModules } from '../steps/find-modules'
import { asFailure, type Suite } from '../steps/run-suites'

/** Every proof that small numbers do; `npm run proof` runs all of them with full numbers and weakened. */
export const smallProofs: Suite = {
  title: 'Proofs, small',
  run: async (report) => {
    const total = { passed: 0, failed: 0 }
    const notes: string[] = []
    for (const proof of await findModules<Proof>(house, /\.proof\.ts$/, 'proof', [])) {
      if (proof.notInTest !== undefined) continue
      report(proof.name)
      const { passed, failed, note } = await asSuite(proof, 'small', false).run(report).catch(asFailure)
      total.passed += passed
      total.failed += failed
      notes.push(`${proof.name}: ${note}`)
    }
    return { ...total, note: notes.join('\n') }
  },
}
