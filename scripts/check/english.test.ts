import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { english, inEnglish } from '@tisc/shared/platform/problem-english'
import { house } from '../house'

/** Where sentences are said to members; the desks of the staff speak Chinese. */
const folders = [
  'bff/src/accounts',
  'bff/src/trainings',
  'bff/src/applications',
  'bff/src/rights',
  'bff/src/messages',
  'bff/src/daily/shelf',
  'bff/src/platform/uploads',
  'shared/src/accounts',
  'shared/src/trainings',
  'shared/src/applications',
  'shared/src/rights',
  'shared/src/messages',
  'shared/src/platform/uploads',
]
const files = [
  ...['guard', 'visit', 'idempotency', 'rate-limit', 'parse-request', 'read-upload', 'read-json', 'web-image'].map(
    (name) => `bff/src/platform/${name}.ts`,
  ),
  'shared/src/platform/fields.ts',
]

const sources = (): string[] =>
  folders.flatMap((folder) =>
    readdirSync(join(house, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('.test.') && !file.includes('staff'))
      .map((file) => join(folder, file)),
  )

/** The sentences of a file that a problem may say: those of thrown problems, of tables of refusals, and of the schemas' checks. */
const sentencesIn = (text: string): string[] => {
  const calls =
    /(?:ProblemError|refuse|regex|min|max|int|literal|email|refine|url|time|iso\.\w+)\([^;]*?['`]([^'`\n]*\p{Script=Han}[^'`\n]*)['`]/gsu
  const rows = /(?:\['[\w-]+', |detail: |error: |, )['`]([^'`\n]*\p{Script=Han}[^'`\n]*)['`]\s*[\]),}]/gu
  return [...text.matchAll(calls), ...text.matchAll(rows)].map(([, sentence = '']) =>
    sentence.replace(/\$\{[^}]*(\{[^}]*\}[^}]*)*\}/g, '{}'),
  )
}

/** What looks like a sentence there and is none of a problem's. */
const others = new Set([
  '公益学知堂',
  '结业证书',
  '{}年继续教育学时记录',
  '志愿服务时长证明',
  '未命名',
  '全部文章',
  '可以在这里退订',
  '已退订，不会再收到',
])

it('has everything in English that a problem says to a member', () => {
  const said = [...sources(), ...files].flatMap((file) => sentencesIn(readFileSync(join(house, file), 'utf8')))
  expect(said.length).toBeGreaterThan(40)
  const missing = [...new Set(said)].filter(
    (sentence) => !others.has(sentence) && english[sentence] === undefined && inEnglish(sentence) === sentence,
  )
  expect(missing).toEqual([])
})

it('fills in what differs', () => {
  expect(inEnglish('请在30秒后再试')).toBe('Try again in 30 seconds')
  expect(inEnglish('图片有90000×3像素，太大，请缩小后再传')).toBe(
    'The image has 90000 × 3 pixels, which is too large; make it smaller first',
  )
  expect(inEnglish('没有人写过这一句')).toBe('没有人写过这一句')
})
