import { isDeepStrictEqual } from 'node:util'
import type { Document } from '../bson/codec'
import { compareBinary, type StringOrder } from '../bson/compare'
import { toDouble } from '../bson/numbers'
import { fail } from '../errors'

/** A collation made usable: an order of strings, and a folding that gives equal strings one form (for index keys). */
export interface Collation {
  spec: Document
  order: StringOrder
  fold: (text: string) => string
}

const sensitivities: Record<number, 'base' | 'accent' | 'variant'> = { 1: 'base', 2: 'accent' }
const cache = new Map<string, Collation>()

/** undefined means the simple collation: binary order. */
export function collationOf(spec: Document | undefined): Collation | undefined {
  if (!spec || spec.locale === 'simple') return undefined
  const cacheKey = JSON.stringify(spec)
  let collation = cache.get(cacheKey)
  if (!collation) {
    collation = create(spec)
    cache.set(cacheKey, collation)
  }
  return collation
}

/** What a collation is where it does not say: the form in which MongoDB stores and shows it. */
const defaults = {
  caseLevel: false,
  caseFirst: 'off',
  strength: 3,
  numericOrdering: false,
  alternate: 'non-ignorable',
  maxVariable: 'punct',
  normalization: false,
  backwards: false,
}
const choices: Record<string, readonly string[]> = {
  caseFirst: ['off', 'upper', 'lower'],
  alternate: ['non-ignorable', 'shifted'],
  maxVariable: ['punct', 'space'],
}

/** A collation with all its options, checked. */
export function fullCollation({ locale, ...given }: Document): Document {
  if (typeof locale !== 'string') fail(14, "BSON field 'collation.locale' is missing or the wrong type, expected type 'string'")
  for (const [name, value] of Object.entries(given)) {
    if (!(name in defaults) && name !== 'version') fail(40415, `BSON field 'collation.${name}' is an unknown field.`)
    if (choices[name] && !choices[name].includes(value))
      fail(2, `Enumeration value '${value}' for field 'collation.${name}' is not a valid value.`)
  }
  const strength = toDouble(given.strength ?? defaults.strength)
  if (![1, 2, 3, 4, 5].includes(strength)) fail(2, `Enumeration value '${strength}' for field 'collation.strength' is not a valid value.`)
  if (given.backwards === true) fail(115, 'collation.backwards is not supported by this engine')
  return { locale, ...defaults, ...given, strength, version: '57.1' }
}

function create(given: Document): Collation {
  const spec = fullCollation(given)
  const [tag, strength, caseLevel] = [
    spec.locale.replaceAll('_', '-').replace(/@collation=/, '-u-co-'),
    spec.strength,
    spec.caseLevel === true,
  ]
  if (!isLocale(tag)) return fail(2, `Field 'locale' is invalid in: { locale: "${spec.locale}" }`)
  // MongoDB sorts "zh" by pinyin, which is also the default of ICU's zh
  const collator = new Intl.Collator(tag, {
    sensitivity: caseLevel && strength === 1 ? 'case' : (sensitivities[strength] ?? 'variant'),
    numeric: spec.numericOrdering === true,
    caseFirst: spec.caseFirst === 'off' ? 'false' : spec.caseFirst,
    ignorePunctuation: spec.alternate === 'shifted',
  })
  const order: StringOrder = strength >= 5 ? (a, b) => collator.compare(a, b) || compareBinary(a, b) : collator.compare
  return { spec, order, fold: foldFor(strength, caseLevel, spec.alternate === 'shifted') }
}

function isLocale(tag: string): boolean {
  try {
    return Intl.Collator.supportedLocalesOf(tag).length > 0
  } catch {
    return false
  }
}

const foldFor =
  (strength: number, caseLevel: boolean, shifted: boolean) =>
  (text: string): string => {
    // full-width and other variants of a letter differ from the third level on
    let folded = text.normalize(strength <= 2 ? 'NFKD' : 'NFD')
    if (strength <= 2 && !caseLevel) folded = folded.toLowerCase().replaceAll('ß', 'ss')
    if (strength === 1) folded = folded.replace(/\p{M}/gu, '')
    if (shifted) folded = folded.replace(/[\p{P}\p{Z}]/gu, '')
    return folded
  }

export const sameCollation = (a: Document | undefined, b: Document | undefined): boolean => {
  const [left, right] = [collationOf(a), collationOf(b)]
  return left === right || isDeepStrictEqual(left?.spec, right?.spec)
}
