import { proof as fairness } from './fairness.proof'
import { proof as frames } from './frames.proof'
import { proof as history } from './history.proof'
import { proof as kill } from './kill.proof'
import { proof as leftovers } from './leftovers.proof'
import { proof as oversell } from './oversell.proof'

const patienceMs = 120_000

const proofs = [kill, oversell, history, frames, leftovers, fairness]

// That each holds is shown where all proofs of the house run with small numbers.
it.each(proofs.map((proof) => [proof.name, proof.weakening, proof] as const))(
  '%s: not if %s',
  async (_name, _weakening, proof) => {
    await expect(proof.run('small', true)).rejects.toThrow()
  },
  patienceMs,
)
