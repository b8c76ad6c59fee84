import type { Suite } from '../steps/run-suites'
import { Stop } from '../steps/stop.mjs'
import type { Proof, Size } from './proof'

/** A proof as one test. Weakened, it passes by failing: otherwise its pass would mean nothing. */
export const asSuite = (proof: Proof, size: Size, weaken: boolean): Suite => ({
  title: weaken ? `${proof.name}, weakened: ${proof.weakening}` : proof.name,
  run: async () => ({ passed: 1, failed: 0, note: weaken ? await mustFail(proof, size) : await mustHold(proof, size) }),
})

const mustHold = async (proof: Proof, size: Size): Promise<string> => {
  const { figures } = await proof.run(size, false)
  return Object.entries(figures)
    .map(([figure, value]) => `${figure}: ${typeof value === 'number' ? value.toLocaleString('en') : value}`)
    .join(', ')
}

/** First it must hold, so that a fault of the proof itself is not taken for the weakening. */
const mustFail = async (proof: Proof, size: Size): Promise<string> => {
  await proof.run('small', false)
  const failure = await proof.run(size, true).then(
    () => undefined,
    (error: Error) => error,
  )
  if (failure === undefined) throw new Stop('it holds all the same, so it proves nothing')
  return `fails as it must: ${failure.message.split('\n')[0]}`
}
