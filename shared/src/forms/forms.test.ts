import { inEnglish } from '../platform/problem-english'
import { problemsOf, schemaOf } from './answer.schema'
import { answerText } from './answer-text'
import { formWords } from './forms.words'
import { type Question, questions } from './question.schema'

const option = (value: string, en?: string) => ({ value, words: { zh: value, ...(en && { en }) } })
const meal: Question = { key: 'meal', ask: { zh: '午饭', en: 'Lunch' }, kind: 'one', options: [option('要', 'Yes'), option('不要')] }
const topics: Question = { key: 'topics', ask: { zh: '想听什么' }, kind: 'many', options: [option('专利'), option('商标')] }
const born: Question = { key: 'born', ask: { zh: '日期' }, kind: 'date', from: '2024-01-01', to: '2026-12-31' }
const times: Question = { key: 'times', ask: { zh: '时间' }, kind: 'periods', most: 2 }
const rules: Question = { key: 'rules', ask: { zh: '会场须知' }, kind: 'agreement' }
const name: Question = { key: 'plate', ask: { zh: '车牌', en: 'Plate' }, kind: 'text', most: 8 }

const saidOf = (question: Question, answer: unknown, language: 'zh' | 'en' = 'zh') =>
  problemsOf([question], { [question.key]: answer } as never, language).map(({ say }) => say)

it.each([
  [meal, '要'],
  [topics, ['专利', '商标']],
  [born, '2024-02-29'],
  [times, [{ from: '2025-03-01' }, { from: '2024-01-01', to: '2024-01-01', what: '讲课' }]],
  [rules, true],
  [name, '  鲁B12345 '],
  [{ ...born, unsure: true } as Question, { unsure: true }],
] as const)('takes the answer to %j', (question, answer) => {
  expect(saidOf(question as Question, answer)).toEqual([])
})

it.each([
  [meal, undefined, '请选“午饭”'],
  [meal, '也许', '“午饭”里没有这个选项'],
  [topics, [], '请选“想听什么”'],
  [topics, ['专利', '专利'], '请选“想听什么”'],
  [born, '2026-02-29', '“日期”请填一个有的日期，写成2026-02-28这样'],
  [born, '2023-12-31', '“日期”不能早于2024-01-01'],
  [born, '2027-01-01', '“日期”不能晚于2026-12-31'],
  [times, [{ from: '2025-03-02', to: '2025-03-01' }], '“时间”的结束要在开始以后'],
  [times, [{ from: '2025' }], '“时间”请填一个有的日期，写成2026-02-28这样'],
  [times, [1, 2, 3].map((month) => ({ from: `2025-0${month}-01` })), '“时间”最多填2段'],
  [rules, undefined, '请先同意“会场须知”'],
  [name, ' ', '请回答“车牌”'],
  [name, '鲁B123456789', '“车牌”最多8个字'],
  [name, { unsure: true }, '请回答“车牌”'],
  [{ ...born, unsure: true } as Question, '2026-02-29', '“日期”请填一个有的日期，写成2026-02-28这样'],
] as const)('says of an answer to %j that is %j: %s', (question, answer, said) => {
  expect(saidOf(question as Question, answer)).toEqual([said])
})

it('keeps names whole and takes away what cannot be seen', () => {
  const kept = (text: string, question: Question = name) => schemaOf([question]).parse({ plate: text }).plate
  for (const whole of ['阿依努尔·买买提', '𠮷野𬎆', '张㛃', 'José Ñ', 'علي', '👩‍🔬王', '葛󠄀']) expect(kept(whole)).toBe(whole)
  expect(kept('\u202E王\u2066小\u200B明\u0000\uD800')).toBe('王小明')
  expect(kept('一\t二\r\n三')).toBe('一 二 三')
  expect(kept('一\r\n二\u0007', { ...name, kind: 'long' } as Question)).toBe('一\n二')
  expect(saidOf(name, '𠮷'.repeat(8))).toEqual([])
  expect(saidOf(name, '𠮷'.repeat(9))).toEqual(['“车牌”最多8个字'])
  expect(saidOf(name, '\u202E\u200B')).toEqual(['请回答“车牌”'])
})

it('takes a blank for no answer where none is needed', () => {
  expect(saidOf({ ...name, optional: true }, ' \u200B')).toEqual([])
  expect(saidOf(name, ' \u200B')).toEqual(['请回答“车牌”'])
  expect(saidOf({ ...times, optional: true } as Question, ['x'])).toEqual(['请回答“时间”'])
})

it('takes mail addresses and numbers of any country', () => {
  const asked = (format: 'email' | 'phone' | 'call'): Question => ({ key: 'reach', ask: { zh: '联系' }, kind: 'text', format })
  for (const number of ['13800001234', '0532-6806 6557', '+49 (0)30 901820', '＋']) {
    expect(saidOf(asked('phone'), number).length).toBe(number === '＋' ? 1 : 0)
  }
  for (const wrong of ['1234', '打给我', '1'.repeat(21), '+']) expect(saidOf(asked('phone'), wrong)).toEqual([formWords.zh.phone('联系')])
  expect(saidOf(asked('email'), ' name@example.com ')).toEqual([])
  for (const wrong of ['name@', 'name', '@example.com']) expect(saidOf(asked('email'), wrong)).toEqual([formWords.zh.email('联系')])
  expect(saidOf(asked('email'), '')).toEqual(['请回答“联系”'])
  expect([saidOf(asked('call'), '0532-6806 6557'), saidOf(asked('call'), '+49 30 901820')]).toEqual([[], [formWords.zh.call('联系')]])
})

it('knows times that have not come yet', () => {
  const past = { ...times, to: '2026-11-29' } as Question
  expect(saidOf(past, [{ from: '2026-11-29' }])).toEqual([])
  expect(saidOf(past, [{ from: '2026-11-30' }])).toEqual(['“时间”不能晚于2026-11-29'])
  expect(saidOf(past, [{ from: '2026-01-01', to: '2027-01-01' }])).toEqual(['“时间”不能晚于2026-11-29'])
})

it('speaks English where the reader does, and leaves out what may be', () => {
  expect(saidOf(name, '', 'en')).toEqual(['Please answer “Plate”'])
  expect(saidOf(topics, undefined, 'en')).toEqual(['Please choose for “想听什么”'])
  expect(
    problemsOf(
      [
        { ...name, optional: true },
        { ...meal, optional: true, unsure: true },
      ],
      {},
      'zh',
    ),
  ).toEqual([])
})

it('keeps an answer trimmed, and refuses what nobody asked', () => {
  expect(schemaOf([name]).parse({ plate: ' 鲁B12345 ' })).toEqual({ plate: '鲁B12345' })
  expect(schemaOf([name]).safeParse({ plate: '1', other: '2' }).success).toBe(false)
  expect(schemaOf([{ ...name, unsure: true }]).parse({ plate: ' x ' })).toEqual({ plate: 'x' })
})

it('reads an answer aloud', () => {
  expect(answerText(meal, '要', 'en')).toBe('Yes')
  expect(answerText(meal, '旧选项', 'zh')).toBe('旧选项')
  expect(answerText(topics, ['专利', '商标'], 'zh')).toBe('专利；商标')
  expect(answerText(times, [{ from: '2025-01-01', what: '讲课' }], 'zh')).toBe('2025-01-01—至今 讲课')
  expect([answerText(rules, true, 'zh'), answerText(name, { unsure: true }, 'zh'), answerText(name, undefined, 'zh')]).toEqual([
    '同意',
    '不清楚',
    '',
  ])
})

it('has an English sentence for each Chinese one that the server may say', () => {
  const { zh, en } = formWords
  expect(inEnglish(zh.missing('X'))).toBe(en.missing('X'))
  expect(inEnglish(zh.choose('X'))).toBe(en.choose('X'))
  expect(inEnglish(zh.agree('X'))).toBe(en.agree('X'))
  expect(inEnglish(zh.unknown('X'))).toBe(en.unknown('X'))
  expect(inEnglish(zh.most('X', 8))).toBe(en.most('X', 8))
  expect(inEnglish(zh.day('X'))).toBe(en.day('X'))
  expect(inEnglish(zh.early('X', '2024-01-01'))).toBe(en.early('X', '2024-01-01'))
  expect(inEnglish(zh.late('X', '2024-01-01'))).toBe(en.late('X', '2024-01-01'))
  expect(inEnglish(zh.backwards('X'))).toBe(en.backwards('X'))
  expect(inEnglish(zh.many('X', 2))).toBe(en.many('X', 2))
  expect(inEnglish(zh.email('X'))).toBe(en.email('X'))
  expect(inEnglish(zh.phone('X'))).toBe(en.phone('X'))
})

it('refuses questions that do not fit together', () => {
  const faultsOf = (all: Question[]) => questions.safeParse(all).error?.issues.map(({ message }) => message) ?? []
  expect(faultsOf([meal, { ...name, when: { key: 'meal', is: ['要'] } }])).toEqual([])
  expect(faultsOf([{ ...name, when: { key: 'meal', is: ['要'] } }, meal])).toEqual(['条件只能是前面的一道选择题'])
  expect(faultsOf([meal, { ...name, when: { key: 'meal', is: ['也许'] } }])).toEqual(['条件里有不存在的选项'])
  expect(faultsOf([meal, meal])).toEqual(['问题的编号重复了'])
  expect(faultsOf([{ ...meal, options: [option('要'), option('要')] } as Question])).toEqual(['选项不能重复'])
})
