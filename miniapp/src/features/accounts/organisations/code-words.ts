import { type CreditCodeFault, creditCodeLength } from '@tisc/shared/accounts/credit-check'
import { useWords } from '../../../platform/use-words'

const alike: Record<string, string> = { O: '0', I: '1', Z: '2', S: '5', V: 'U' }

const zh = {
  hint: '营业执照上的18位数字和字母',
  typed: (count: number) => `填了${count}位，还差${creditCodeLength - count}位`,
  right: '校验位对得上',
  empty: '请填统一社会信用代码',
  character: (one: string) =>
    alike[one] && one !== 'V' ? `代码里没有“${one}”，是不是数字${alike[one]}？` : `代码里只有数字和字母，没有“${one}”`,
  short: (count: number) => `代码要18位，您填了${count}位`,
  long: (count: number) => `代码要18位，您填了${count}位`,
  check: '最后一位校验码对不上，有一位抄错了，请对照营业执照',
}

const en: typeof zh = {
  hint: '18 digits and letters, as on the business licence',
  typed: (count) => `${count} so far, ${creditCodeLength - count} to go`,
  right: 'The check digit is right',
  empty: 'Enter the credit code',
  character: (one) => (alike[one] && one !== 'V' ? `No code has an “${one}”; is it the digit ${alike[one]}?` : `No code has a “${one}”`),
  short: (count) => `A code has 18 characters, this one has ${count}`,
  long: (count) => `A code has 18 characters, this one has ${count}`,
  check: 'The check digit does not fit: one character is wrong, compare it with the licence',
}

/** What is said of a 统一社会信用代码 while it is typed and when it is handed in. */
export const useCodeWords = () => {
  const said = useWords({ zh, en })
  const faultWords = (fault: CreditCodeFault, count: number): string => {
    if (fault.kind === 'character') return said.character(fault.character)
    if (fault.kind === 'check') return said.check
    return count === 0 ? said.empty : said[fault.kind](count)
  }
  return { said, faultWords }
}
