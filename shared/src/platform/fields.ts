import './zod-setup'
import * as z from 'zod'

/** A database id: 24 hexadecimal digits, opaque to clients. */
export const id = z.string().regex(/^[0-9a-f]{24}$/, '编号不对')

/** An instant: UTC with `Z`, to the millisecond. */
export const instant = z.iso.datetime()

/** A day as documents write it, `YYYY-MM-DD`, without a time zone. */
export const day = z.iso.date()

/** A month in Asia/Shanghai, `YYYY-MM`. */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '月份写成2026-11这样')

/** A web address that may stand in content: http or https only. */
export const webAddress = z.url({ protocol: /^https?$/, hostname: z.regexes.domain })

/** A region's code of GB/T 2260: one of the table in `regions.ts`, or one that the desk has added. */
export const regionCodeShape = /^(?:000000|[1-8]\d{5})$/
export const regionCode = z.string().regex(regionCodeShape, '地区代码是6位数字')

/** An opaque place in a list: what a list answered as `next` and nothing else. */
export const cursor = z
  .string()
  .max(200)
  .regex(/^[\w-]+$/, '翻页标记不对，请从第一页重新开始')

/** A mobile number of the mainland, 11 digits; blanks, hyphens and the country's code before it are taken away. */
export const phone = z
  .string()
  .max(30, '手机号是11位数字')
  .overwrite((value) => value.replace(/[\s-]/g, '').replace(/^\+?(?:00)?86(?=1\d{10}$)/, ''))
  .regex(/^1[3-9]\d{9}$/, '手机号是11位数字，请检查')

const callShape = /^(?:1[3-9]\d{9}|0\d{9,11})$/

/** A number as it was typed that can be called from here, told in words of one's own when it cannot: blanks and hyphens are taken away. */
export const callable = (said: string) =>
  z
    .string(said)
    .overwrite((value) => value.replace(/[\s-]/g, '').replace(/^\+?(?:00)?86(?=1\d{10}$)/, ''))
    .regex(callShape, said)

/** A number one can be called back at: a mobile or a landline with its area code. */
export const callNumber = z.string('请填电话号码').max(30, '电话号码太长，请检查').pipe(callable('请填11位手机号，或带区号的座机号码'))

/** The code of an SMS. */
export const smsCode = z
  .string()
  .trim()
  .regex(/^\d{6}$/, '验证码是6位数字')

/** How many items a page holds, 20 unless told. */
export const limit = z.coerce.number().int().min(1).max(50).default(20)

/** Which end of a list by time comes first. */
export const sort = z.enum(['newest', 'oldest']).default('newest')

/** How many items a page of a desk's list holds; who takes the whole list out asks for large ones. */
export const deskLimit = z.coerce.number().int().min(1).max(500).default(20)

/** A page of a list; `next` is absent on the last one. */
export const page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: cursor.optional() })
