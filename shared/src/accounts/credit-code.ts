import '../platform/zod-setup'
import * as z from 'zod'
import { creditCodeFault, tidyCreditCode } from './credit-check'

/** A 统一社会信用代码 of 18 characters whose check digit is right; blanks and small letters are put right first. */
export const creditCode = z
  .string()
  .max(40, '统一社会信用代码是18位')
  .overwrite(tidyCreditCode)
  .refine((code) => [undefined, 'check'].includes(creditCodeFault(code)?.kind), '统一社会信用代码是18位数字和字母，没有I、O、S、V、Z')
  .refine((code) => creditCodeFault(code)?.kind !== 'check', '统一社会信用代码对不上，请对照营业执照检查')
