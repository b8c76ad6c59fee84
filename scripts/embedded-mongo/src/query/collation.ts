import { isDeepStrictEqual } from 'node:util'
import type { Document } from '../bson/codec'
import { compareBinary, type StringOrder } from '../bson/compare'
import { fail } from '../errors'

/** A collation made usable: an order of strings, and a folding that gives equal strings one form (for index keys). */
export interface Collation {
  spec: Document
  order: StringOrder
  fold: (text: string) => string
  regexFlags: string
}

const sensitivities: Record<number, 'base' | 'accent' | 'variant'> = { 1: 'base', 2: 'accent' }
const cache = new Map<string, Collation>()

/** undefined means the simple collation: binary order. */
export function collationOf(spec: Document | undefined): Collation | undefined {
  if (!spec || spec.locale === 'simple') return undefined
  if (typeof spec.locale !== 'string') fail(2, "Field 'locale' is invalid in: collation")
  const cacheKey = JSON.stringify(spec)
  let collation = cache.get(cacheKey)
  if (!collation) {
    collation = create(spec)
    cache.set(cacheKey, collation)
  }
  return collation
}

function create(spec: Document): Collation {
  const strength = Number(spec.strength ?? 3)
  const caseLevel = spec.caseLevel === true
  const sensitivity = caseLevel && strength === 1 ? 'case' : (sensitivities[strength] ?? 'variant')
  let collator: Intl.Collator
  try {
    // MongoDB sorts "zh" by pinyin, which is also the default of ICU's zh
    collator = new Intl.Collator(spec.locale.replace('_', '-'), {
      sensitivity,
      numeric: spec.numericOrdering === true,
      caseFirst: spec.caseFirst === 'upper' || spec.caseFirst === 'lower' ? spec.caseFirst : 'false',
      ignorePunctuation: spec.alternate === 'shifted',
    })
  } catch {
    return fail(2, `Field 'locale' is invalid in: { locale: "${spec.locale}" }`)
  }
  const order: StringOrder = strength >= 5 ? (a, b) => collator.compare(a, b) || compareBinary(a, b) : collator.compare
  return { spec, order, fold: foldFor(strength, caseLevel, spec.alternate === 'shifted'), regexFlags: '' }
}

const foldFor =
  (strength: number, caseLevel: boolean, shifted: boolean) =>
  (text: string): string => {
    let folded = text.normalize('NFKD')
    if (strength <= 2 && !caseLevel) folded = folded.toLowerCase()
    if (strength === 1) folded = folded.replace(/\p{M}/gu, '')
    if (shifted) folded = folded.replace(/[\p{P}\p{Z}]/gu, '')
    return folded
  }

export const sameCollation = (a: Document | undefined, b: Document | undefined): boolean => {
  const [left, right] = [collationOf(a), collationOf(b)]
  return left === right || isDeepStrictEqual(normal(left?.spec), normal(right?.spec))
}

const normal = (spec: Document | undefined): Document | undefined =>
  spec && {
    locale: spec.locale,
    strength: Number(spec.strength ?? 3),
    caseLevel: spec.caseLevel === true,
    numericOrdering: spec.numericOrdering === true,
    alternate: spec.alternate ?? 'non-ignorable',
  }
