import { phone, smsCode } from '@tisc/shared/platform/fields'
import type { Language } from '../../platform/language'

/** What is wrong with a phone number or a code, as one would say it; undefined when nothing is. */
type Judge = (value: string, language: Language) => string | undefined

const digits = (value: string) => value.replace(/\D/g, '').length

export const phoneProblem: Judge = (value, language) => {
  if (phone.safeParse(value).success) return undefined
  const has = digits(value)
  if (has === 0) return language === 'zh' ? '请填手机号' : 'Enter your mobile number'
  if (has !== 11) return language === 'zh' ? `手机号要11位，您填了${has}位` : `A mobile number has 11 digits, this one has ${has}`
  return language === 'zh' ? '手机号以13到19开头，请检查' : 'A mobile number begins with 13 to 19'
}

export const codeProblem: Judge = (value, language) => {
  if (smsCode.safeParse(value).success) return undefined
  const has = digits(value)
  if (has === 0) return language === 'zh' ? '请填短信里的验证码' : 'Enter the code of the message'
  return language === 'zh' ? `验证码是6位数字，您填了${has}位` : `The code has 6 digits, this one has ${has}`
}
