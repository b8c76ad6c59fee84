import type { Value } from '../bson/codec'
import { fail } from '../errors'

/** A JavaScript regular expression for a BSON one. PCRE's `x` is emulated; what JavaScript cannot express is refused. */
export function regexOf(pattern: Value, options = ''): RegExp {
  const isNative = pattern instanceof RegExp
  let source: string = typeof pattern === 'string' ? pattern : isNative ? pattern.source : pattern?.pattern
  let flags: string = options || (typeof pattern === 'string' ? '' : isNative ? pattern.flags : (pattern?.options ?? ''))
  if (typeof source !== 'string') fail(2, '$regex has to be a string')
  const inline = /^\(\?([imsx]+)\)/.exec(source)
  if (inline) {
    source = source.slice(inline[0].length)
    flags += inline[1]
  }
  if (flags.includes('x')) source = source.replace(/\\.|\[(?:\\.|[^\]])*\]|\s+|#.*$/gm, (part) => (/^(\s|#)/.test(part) ? '' : part))
  const known = [...new Set(flags)].filter((flag) => 'ims'.includes(flag)).join('')
  if (/[^imsxulg]/.test(flags)) fail(51108, `invalid flag in regex options: ${flags}`)
  try {
    // "u" makes one character of an astral code point, as in MongoDB; a few old escapes are only valid without it
    return compile(source, known)
  } catch (error) {
    return fail(51091, `Regular expression is invalid: ${(error as Error).message}`)
  }
}

function compile(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, `${flags}u`)
  } catch {
    return new RegExp(source, flags)
  }
}

/** The literal text every match begins with, for `^abc`; empty if there is none that an index can use. */
export function literalPrefix(pattern: Value, options = ''): string {
  const regex = regexOf(pattern, options)
  if (/[im]/.test(regex.flags) || !/^(\^|\\A)/.test(regex.source) || regex.source.includes('|')) return ''
  const body = regex.source.replace(/^(\^|\\A)/, '')
  let prefix = ''
  for (let i = 0; i < body.length; i++) {
    const escaped = body[i] === '\\' && /[^\w\s]/.test(body[i + 1] ?? 'a')
    const character = body.charAt(i)
    if (!escaped && /[\\^$.*+?()[\]{}|]/.test(character)) {
      // a quantifier may make the character before it optional
      return /[*?{]/.test(character) ? prefix.slice(0, -1) : prefix
    }
    if (escaped) i++
    prefix += body[i]
  }
  return prefix
}
