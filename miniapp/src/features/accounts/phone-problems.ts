import { phone, smsCode } from '@tisc/shared/platform/fields'
import type { Language } from '../../platform/language'

/** What is wrong with a phone number or a code, as one would say it; undefined when nothing is. */
type Judge = (value: string, language: Language) => string | undefined

const words = {
  zh: {
    noPhone: '请填手机号',
    phoneLength: (has: number) => `手机号要11位，您填了${has}位`,
    phoneStart: '手机号以13到19开头，请检查',
    noCode: '请填短信里的验证码',
    codeLength: (has: number) => `验证码是6位数字，您填了${has}位`,
  },
  en: {
    noPhone: 'Enter your mobile number',
    phoneLength: (has: number) => `A mobile number has 11 digits, this one has ${has}`,
    phoneStart: 'A mobile number begins with 13 to 19',
    noCode: 'Enter the code of the message',
    codeLength: (has: number) => `The code has 6 digits, this one has ${has}`,
  },
}

const digits = (value: string) => value.replace(/\D/g, '').length

export const phoneProblem: Judge = (value, language) => {
  if (phone.safeParse(value).success) return undefined
  const { noPhone, phoneLength, phoneStart } = words[language]
  const has = digits(value)
  if (has === 0) return noPhone
  return has === 11 ? phoneStart : phoneLength(has)
}

export const codeProblem: Judge = (value, language) => {
  if (smsCode.safeParse(value).success) return undefined
  const { noCode, codeLength } = words[language]
  const has = digits(value)
  return has === 0 ? noCode : codeLength(has)
}
