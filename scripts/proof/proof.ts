export type Size = 'small' | 'full'

/** A property of the whole that must hold. A `*.proof.ts` exports one as `proof`. */
export interface Proof {
  name: string
  /** What is taken away on `--weak`, in words; the proof must then fail. */
  weakening: string
  /** Why it is left to `npm run proof` even with small numbers; without a reason it is in `npm test` too. */
  notInTest?: string
  /** Throws where the property is broken; gives back what was counted. `small` takes a second or two, for `npm test`. */
  run: (size: Size, weaken: boolean) => Promise<{ figures: Record<string, number | string> }>
}
