/** H. M. Damm's quasigroup of order 10: its check digit finds every single wrong digit and every swap of two neighbours. */
const quasigroup = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
]

const damm = (digits: string): string => [...digits].reduce((row, digit) => quasigroup[Number(row)]?.[Number(digit)] ?? '', '0')

/** Digits with their check digit. */
export const withCheckDigit = (digits: string): string => digits + damm(digits)

/** What somebody may have to say on the phone, as it was typed: without blanks and hyphens. Nothing when a digit is wrong. */
export const readReference = (typed: string): string | undefined => {
  const digits = typed.replace(/[\s-]/g, '')
  return /^\d{10,12}$/.test(digits) && damm(digits) === '0' ? digits : undefined
}

const groups = (reference: string): string[] => [reference.slice(0, 4), reference.slice(4, 7), reference.slice(7)]

/** A reference as it is shown, `2205 041 786`. */
export const shownReference = (reference: string): string => groups(reference).join(' ')

const spoken = '〇一二三四五六七八九'

/** A reference as it is said on the phone, 二二〇五，〇四一，七八六. */
export const saidReference = (reference: string): string =>
  groups(reference)
    .map((group) => [...group].map((digit) => spoken[Number(digit)]).join(''))
    .join('，')
