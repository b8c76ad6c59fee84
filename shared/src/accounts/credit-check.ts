/** The 31 characters of a 统一社会信用代码; I, O, S, V and Z are not among them (GB 32100-2015). */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** How many characters a 统一社会信用代码 has. */
export const creditCodeLength = 18

/** The check digit that belongs to the first 17 characters: each weighs 3 to the power of its place, modulo 31. */
const checkDigitOf = (body: string): string => {
  let [sum, weight] = [0, 1]
  for (const character of body) {
    sum += alphabet.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return alphabet[(31 - (sum % 31)) % 31] ?? ''
}

/** A code without blanks and in capitals, as it stands on the licence. */
export const tidyCreditCode = (text: string): string => text.replace(/[\s-]/g, '').toUpperCase()

/** What is wrong with a tidied code: a character that no code has, too few or too many, or a check digit that belongs to another code. */
export type CreditCodeFault = { kind: 'character'; character: string } | { kind: 'short' | 'long' | 'check' }

/** Judges a code also while it is typed; nothing when it is right. */
export const creditCodeFault = (code: string): CreditCodeFault | undefined => {
  const character = [...code].find((one) => !alphabet.includes(one))
  if (character !== undefined) return { kind: 'character', character }
  if (code.length !== creditCodeLength) return { kind: code.length < creditCodeLength ? 'short' : 'long' }
  return checkDigitOf(code.slice(0, -1)) === code.at(-1) ? undefined : { kind: 'check' }
}

/** A code in groups as one reads it aloud: registration authority, kind and place, then the body with its check digit. */
export const formatCreditCode = (code: string): string => [code.slice(0, 2), code.slice(2, 8), code.slice(8)].join(' ')
