import type { Answers } from '../../forms/answer.schema'

/** Answers that will do, of nobody: for tests and demonstrations. */
export const sampleFiling = {
  'ip-type': 'copyright',
  role: 'holder',
  place: 'domestic',
  about: '网店盗用产品照片',
  facts: '样例：上周在一家网店看到自己拍的照片。',
  product: '样例牌水壶',
  'other-party': '样例网店',
  urgency: 'none',
  wish: ['stop'],
  for: 'self',
  name: '样例·提交人',
  phone: '13900005555',
} satisfies Answers

/** The same where nothing is known that one need not know. */
export const unsureFiling = {
  ...Object.fromEntries(['ip-type', 'role', 'place', 'subjects', 'urgency', 'wish'].map((key) => [key, { unsure: true } as const])),
  about: '说不清是什么事',
  facts: '样例',
  for: 'self',
  name: '样例·提交人',
  phone: '0532-8888 0001',
} satisfies Answers
