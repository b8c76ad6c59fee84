import type { Value } from '../bson/codec'
import { typeName } from '../bson/types'
import { fail } from '../errors'
import { regexOf } from '../query/regex'
import { type Build, checkNamed, isNothing, type Operators } from './scope'

interface Found {
  match: string
  idx: number
  captures: (string | null)[]
}

/** `$regexMatch`, `$regexFind` and `$regexFindAll`; positions count code points. */
const pattern =
  (name: string, absent: Value, use: (text: string, regex: RegExp) => Value): Build =>
  (operand, at) => {
    checkNamed(name, operand, { required: ['input', 'regex'], optional: ['options'], code: 51103 })
    const [input, regex, options] = [operand.input, operand.regex, operand.options ?? null].map((part) => at.compile(part))
    const compiled = new Map<string, RegExp>()
    return (scope) => {
      const [text, source, flags] = [input?.(scope), regex?.(scope), options?.(scope)]
      if (isNothing(text) || isNothing(source)) return absent
      if (typeof text !== 'string') fail(51104, `${name} needs 'input' to be of type string, found: ${typeName(text)}`)
      const isPattern = source?._bsontype === 'BSONRegExp' || source instanceof RegExp
      if (typeof source !== 'string' && !isPattern) fail(51105, `${name} needs 'regex' to be of type string or regex`)
      if (!isNothing(flags) && typeof flags !== 'string') fail(51106, `${name} needs 'options' to be of type string`)
      if (isPattern && flags && (source.options || source.flags))
        fail(51107, `${name}: found regex option(s) specified in both 'regex' and 'option' fields`)
      const key = `${isPattern ? `${source.pattern ?? source.source}/${source.options ?? source.flags}` : source}/${flags ?? ''}`
      let ready = compiled.get(key)
      if (!ready) {
        ready = regexOf(source, flags ?? '')
        compiled.set(key, ready)
      }
      return use(text, ready)
    }
  }

function* matchesOf(text: string, regex: RegExp): Generator<Found> {
  const all = new RegExp(regex.source, `${regex.flags.replace('g', '')}g`)
  for (const found of text.matchAll(all))
    yield { match: found[0], idx: [...text.slice(0, found.index)].length, captures: found.slice(1).map((group) => group ?? null) }
}

export const patterns: Operators = {
  $regexMatch: pattern('$regexMatch', false, (text, regex) => regex.test(text)),
  $regexFind: pattern('$regexFind', null, (text, regex) => matchesOf(text, regex).next().value ?? null),
  $regexFindAll: pattern('$regexFindAll', [], (text, regex) => [...matchesOf(text, regex)]),
}
