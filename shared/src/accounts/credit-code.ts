import '../platform/zod-setup'
import * as z from 'zod'

/** The 31 characters of a 统一社会信用代码; I, O, S, V and Z are not among them (GB 32100-2015). */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** The check digit that belongs to the first 17 characters: each weighs 3 to the power of its place, modulo 31. */
const checkDigitOf = (body: string): string => {
  let [sum, weight] = [0, 1]
  for (const character of body) {
    sum += alphabet.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return alphabet[(31 - (sum % 31)) % 31] ?? ''
}

const shape = new RegExp(`^[${alphabet}]{18}$`)

/** A 统一社会信用代码 of 18 characters whose check digit is right; blanks and small letters are put right first. */
export const creditCode = z
  .string()
  .max(40, '统一社会信用代码是18位')
  .overwrite((value) => value.replace(/[\s-]/g, '').toUpperCase())
  .regex(shape, '统一社会信用代码是18位数字和字母，没有I、O、S、V、Z')
  .refine((code) => !shape.test(code) || checkDigitOf(code.slice(0, 17)) === code[17], '统一社会信用代码对不上，请对照营业执照检查')
