import '../platform/zod-setup'
import * as z from 'zod'
import { day } from '../platform/fields'
import { purposeNames } from '../platform/uploads/upload-purposes'

const text = (most: number) => z.string('请填写').trim().min(1, '请填写').max(most, `最多${most}个字`)

/** What is said in both languages; where there is no English, the Chinese stands. */
export const words = z.strictObject({ zh: text(200), en: text(200).optional() })
export type Words = z.infer<typeof words>

const key = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, '编号不对')

/** One of the answers to choose from; `value` is what is kept. */
const option = z.strictObject({ value: text(100), words })
const options = z
  .array(option)
  .min(2, '至少两个选项')
  .max(50, '最多50个选项')
  .refine((all) => new Set(all.map(({ value }) => value)).size === all.length, '选项不能重复')

const common = {
  /** By what its answer is kept; never changes. */
  key,
  ask: words,
  why: words.optional(),
  optional: z.boolean().optional(),
  /** Whether “I don’t know” is an answer. */
  unsure: z.boolean().optional(),
  /** Asked only where an earlier question was answered with one of these. */
  when: z.strictObject({ key, is: z.array(text(100)).min(1).max(50) }).optional(),
}

const longest = z.int('请填整数').min(1).max(5_000)

/**
 * A question as data. `text` is a line, which may have to be a mail address, a number of anywhere or one to call back (`call`), `long` several; `one` and `many` are chosen; a `date` is a day; `periods` are times from and to,
 * what for, none of them after `to`; `files` are uploaded for a purpose, which has its limits; an `agreement` must be given.
 */
export const question = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('text'),
    most: longest.max(200).optional(),
    format: z.enum(['email', 'phone', 'call']).optional(),
  }),
  z.strictObject({ ...common, kind: z.literal('long'), most: longest.optional() }),
  z.strictObject({ ...common, kind: z.literal('one'), options }),
  z.strictObject({ ...common, kind: z.literal('many'), options }),
  z.strictObject({ ...common, kind: z.literal('date'), from: day.optional(), to: day.optional() }),
  z.strictObject({ ...common, kind: z.literal('periods'), most: z.int('请填整数').min(1).max(50).optional(), to: day.optional() }),
  z.strictObject({ ...common, kind: z.literal('files'), purpose: z.enum(purposeNames), most: z.int().min(1).max(50).optional() }),
  z.strictObject({ ...common, kind: z.literal('agreement') }),
])
export type Question = z.infer<typeof question>

type Given = { questions: readonly Question[]; at: number; tell: (path: PropertyKey[], message: string) => void }

/** A condition looks back, at a choice, and at answers that there are. */
const checkCondition = ({ questions, at, tell }: Given): void => {
  const { when } = questions[at] as Question
  if (!when) return
  const before = questions.slice(0, at).find((one) => one.key === when.key)
  if (!before || !('options' in before)) return void tell([at, 'when', 'key'], '条件只能是前面的一道选择题')
  const known = before.options.map(({ value }) => value)
  if (when.is.some((value) => !known.includes(value))) tell([at, 'when', 'is'], '条件里有不存在的选项')
}

/** The questions that somebody makes up for a form: each with a key of its own. */
export const questions = z
  .array(question)
  .max(30, '最多30个问题')
  .superRefine((all, { addIssue }) => {
    const tell = (path: PropertyKey[], message: string) => addIssue({ code: 'custom', path, message })
    all.forEach(({ key: own }, at) => {
      if (all.findIndex((one) => one.key === own) < at) tell([at, 'key'], '问题的编号重复了')
      checkCondition({ questions: all, at, tell })
    })
  })

/** The same where the form is data of somebody's: files are taken by forms that are code, which say whose they are and how long they stay. */
export const questionsWithoutFiles = questions.refine((all) => all.every(({ kind }) => kind !== 'files'), '这里不能要文件')
