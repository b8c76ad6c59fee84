/** What is said of an answer that will not do. Each names its question, so that it can stand in a summary. */
const zh = {
  missing: (name: string) => `请回答“${name}”`,
  choose: (name: string) => `请选“${name}”`,
  agree: (name: string) => `请先同意“${name}”`,
  unknown: (name: string) => `“${name}”里没有这个选项`,
  most: (name: string, most: number) => `“${name}”最多${most}个字`,
  day: (name: string) => `“${name}”请填一个有的日期，写成2026-02-28这样`,
  early: (name: string, from: string) => `“${name}”不能早于${from}`,
  late: (name: string, to: string) => `“${name}”不能晚于${to}`,
  backwards: (name: string) => `“${name}”的结束要在开始以后`,
  many: (name: string, most: number) => `“${name}”最多填${most}段`,
  files: (name: string, most: number) => `“${name}”最多${most}个文件，不要重复`,
  email: (name: string) => `“${name}”请写完整的邮箱地址，比如name@example.com`,
  phone: (name: string) => `“${name}”请写能打通的号码；境外号码前面写+和国家代码`,
  call: (name: string) => `“${name}”请填11位手机号，或带区号的座机号码`,
  unsure: '不清楚',
  yes: '同意',
  now: '至今',
}

const en: typeof zh = {
  missing: (name) => `Please answer “${name}”`,
  choose: (name) => `Please choose for “${name}”`,
  agree: (name) => `Please agree to “${name}” first`,
  unknown: (name) => `“${name}” has no such option`,
  most: (name, most) => `“${name}” takes at most ${most} characters`,
  day: (name) => `“${name}” needs a date that exists, like 2026-02-28`,
  early: (name, from) => `“${name}” cannot be before ${from}`,
  late: (name, to) => `“${name}” cannot be after ${to}`,
  backwards: (name) => `“${name}” must end after it begins`,
  many: (name, most) => `“${name}” takes at most ${most} periods`,
  files: (name, most) => `“${name}” takes at most ${most} files, each once`,
  email: (name) => `“${name}” needs a whole mail address, like name@example.com`,
  phone: (name) => `“${name}” needs a number that can be called; put + and the country’s code before a foreign one`,
  call: (name) => `“${name}” needs a mobile number of 11 digits, or a landline with its area code`,
  unsure: 'I don’t know',
  yes: 'Agreed',
  now: 'now',
}

export const formWords = { zh, en }
export type FormWords = typeof zh
