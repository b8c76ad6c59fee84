import { chosenFrom } from '@tisc/shared/applications/expertise'
import type { CheckedFacts, Membership, OwnFacts } from '@tisc/shared/applications/pool/pool.schema'
import { programmes } from '@tisc/shared/applications/programmes'
import type { Answer, Answers } from '@tisc/shared/forms/answer.schema'
import type { Question, Words } from '@tisc/shared/forms/question.schema'
import { questionsOf } from '@tisc/shared/forms/sections'
import { regions } from '@tisc/shared/platform/regions'

/** What the form asked of it, by the keys of its questions. */
const checkedKeys = ['employer', 'title', 'ip-types', 'jurisdictions', 'languages']

/** What the desk has checked, asked as the application asked it. */
export const checkedQuestions = ({ programme, today }: Membership): Question[] =>
  questionsOf(programmes[programme].sections(today)).filter(({ key }) => checkedKeys.includes(key))

export const checkedAnswers = ({ employer, title, ipTypes, ...others }: CheckedFacts): Answers => {
  const answers = { employer, title, 'ip-types': ipTypes, ...others }
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.length > 0)) as Answers
}

const text = (answer: Answer | undefined): string => (typeof answer === 'string' ? answer : '')
const list = <T extends string>(answer: Answer | undefined): T[] => (Array.isArray(answer) ? (answer as T[]) : [])

export const checkedFrom = (answers: Answers): CheckedFacts => ({
  employer: text(answers.employer),
  title: text(answers.title),
  ipTypes: list(answers['ip-types']),
  jurisdictions: list(answers.jurisdictions),
  languages: list(answers.languages),
})

const numbers: Record<string, Words> = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [String(at + 1), { zh: String(at + 1) }]))
const places: Record<string, Words> = Object.fromEntries(
  Object.entries(regions)
    .filter(([code]) => code !== '000000')
    .map(([code, zh]) => [code, { zh }]),
)

const names = { kind: 'long', optional: true } as const

/** What members change by themselves. */
export const ownQuestions: readonly Question[] = [
  {
    key: 'open',
    kind: 'one',
    ask: { zh: '现在能接案子吗', en: 'Can you take cases now?' },
    options: chosenFrom({ yes: { zh: '能', en: 'Yes' }, no: { zh: '暂时不能', en: 'Not for now' } }),
  },
  {
    key: 'openFrom',
    kind: 'date',
    optional: true,
    ask: { zh: '从哪天起能接', en: 'From which day on?' },
    why: { zh: '这天以前不邀请您', en: 'You are not invited before that day' },
  },
  { key: 'most', kind: 'one', ask: { zh: '同时最多办几件', en: 'How many cases at once, at most?' }, options: chosenFrom(numbers) },
  { key: 'region', kind: 'one', optional: true, ask: { zh: '常在哪里', en: 'Where you usually are' }, options: chosenFrom(places) },
  {
    ...names,
    key: 'formerNames',
    ask: { zh: '用过的姓名', en: 'Names you had before' },
    why: { zh: '一行一个，只用来查要不要回避', en: 'One a line; used to find conflicts of interest alone' },
  },
  {
    ...names,
    key: 'formerEmployers',
    ask: { zh: '以前的工作单位', en: 'Employers you had before' },
    why: { zh: '一行一个，只用来查要不要回避', en: 'One a line; used to find conflicts of interest alone' },
  },
  {
    ...names,
    key: 'interests',
    ask: { zh: '要回避的单位和人', en: 'Whom you must keep out of the way of' },
    why: {
      zh: '您或家人任职、代理、有利益关系的单位和人，一行一个',
      en: 'Whom you or your family work for, act for or have an interest in, one a line',
    },
  },
]

const lines = (answer: Answer | undefined): string[] =>
  text(answer)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

export const ownAnswers = ({ isOpen, openFrom, most, region, formerNames, formerEmployers, interests }: OwnFacts): Answers => {
  const written = Object.entries({ formerNames, formerEmployers, interests }).filter(([, all]) => all.length > 0)
  return {
    open: isOpen ? 'yes' : 'no',
    most: String(most),
    ...(openFrom && { openFrom }),
    ...(region && { region }),
    ...Object.fromEntries(written.map(([key, all]) => [key, all.join('\n')])),
  }
}

export const ownFrom = (answers: Answers): OwnFacts => ({
  isOpen: answers.open === 'yes',
  most: Number(answers.most),
  ...(text(answers.openFrom) && { openFrom: text(answers.openFrom) }),
  ...(text(answers.region) && { region: text(answers.region) }),
  formerNames: lines(answers.formerNames),
  formerEmployers: lines(answers.formerEmployers),
  interests: lines(answers.interests),
})
