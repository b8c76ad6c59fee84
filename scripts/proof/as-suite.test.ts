import { asSuite } from './as-suite'
import type { Proof } from './proof'

/** A proof that notices its weakening, or one that does not. */
const proof = (notices: boolean): Proof => ({
  name: 'nothing is lost',
  weakening: 'writes are not waited for',
  run: async (size, weaken) => {
    if (weaken && notices) throw new Error('3 lost\nof many')
    return { figures: { writes: size === 'full' ? 20_000 : 20, lost: 0 } }
  },
})
const run = (...given: Parameters<typeof asSuite>) => asSuite(...given).run(() => {})

describe('a proof', () => {
  it('passes with its figures', async () => {
    expect(await run(proof(true), 'full', false)).toEqual({ passed: 1, failed: 0, note: 'writes: 20,000, lost: 0' })
  })

  it('passes weakened when it fails', async () => {
    expect((await run(proof(true), 'small', true)).note).toBe('fails as it must: 3 lost')
  })

  it('fails weakened when it does not even hold', async () => {
    const faulty = { ...proof(true), run: async () => Promise.reject(new Error('no browser')) }
    await expect(run(faulty, 'small', true)).rejects.toThrow('no browser')
  })

  it('fails weakened when it holds', async () => {
    await expect(run(proof(false), 'small', true)).rejects.toThrow('it holds all the same')
  })
})
