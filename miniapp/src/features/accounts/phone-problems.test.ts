import { codeProblem, phoneProblem } from './phone-problems'

it.each([
  ['', '请填手机号'],
  ['139 0000 111', '手机号要11位，您填了10位'],
  ['12900001111', '手机号以13到19开头，请检查'],
  ['139 0000 1111', undefined],
  ['+86 139-0000-1111', undefined],
])('the number %p: %p', (value, problem) => expect(phoneProblem(value, 'zh')).toBe(problem))

it.each([
  ['', '请填短信里的验证码'],
  ['12345', '验证码是6位数字，您填了5位'],
  ['123456', undefined],
])('the code %p: %p', (value, problem) => expect(codeProblem(value, 'zh')).toBe(problem))
