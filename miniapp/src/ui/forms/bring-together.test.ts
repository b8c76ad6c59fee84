import { meet } from './bring-together'
import type { KeptDraft } from './kept-draft'

const device = (answers: KeptDraft['answers'], revision: number, isSaved: boolean): KeptDraft => ({ answers, revision, isSaved })
const account = (answers: KeptDraft['answers'], revision: number) => ({ answers, revision })

it.each([
  ['nothing in the account', device({ name: '甲' }, 0, false), undefined, 'device'],
  ['the account lost it', device({ name: '甲' }, 3, true), undefined, 'device'],
  ['nothing on the device', device({}, 0, true), account({ name: '甲' }, 4), 'account'],
  ['the same on both', device({ a: '1', b: '2' }, 0, false), account({ b: '2', a: '1' }, 4), 'account'],
  ['typed on from what the account has', device({ name: '乙' }, 4, false), account({ name: '甲' }, 4), 'device'],
  ['the other device went on', device({ name: '甲' }, 3, true), account({ name: '乙' }, 4), 'account'],
  ['both went on', device({ name: '丙' }, 3, false), account({ name: '乙' }, 4), 'choose'],
  ['filled in before signing in', device({ name: '丙' }, 0, false), account({ name: '乙' }, 4), 'choose'],
] as const)('%s', (_, kept, found, outcome) => {
  expect(meet(kept, found)).toBe(outcome)
})
