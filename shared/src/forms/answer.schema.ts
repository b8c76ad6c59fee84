import '../platform/zod-setup'
import * as z from 'zod'
import { callable } from '../platform/fields'
import type { Language } from '../platform/problem'
import { limitsOf } from '../platform/uploads/upload-purposes'
import { uploadHandleShape } from '../platform/uploads/uploads.schema'
import { type FormWords, formWords } from './forms.words'
import type { Question, Words } from './question.schema'
import { asLine, withoutUnseen } from './typed-text'

/** A time from a day to a day, still going on without an end, and what was done in it. */
export type Period = { from: string; to?: string | undefined; what?: string | undefined }

/** An uploaded file: its handle, by which the server knows it, and what it is called and how large it is, in bytes, to be shown. */
export type AnsweredFile = { handle: string; name: string; size: number }

/** What is answered: a line, choices, yes, periods, files; or that one does not know. */
export type Answer = string | string[] | true | Period[] | AnsweredFile[] | { unsure: true }

/** Answers by the keys of their questions. */
export type Answers = Readonly<Record<string, Answer>>

/** Something said in the reader's language. */
export const say = (words: Words, language: Language): string => (language === 'en' ? (words.en ?? words.zh) : words.zh)

/** The most that a line, a text and a list of periods hold, unless the question says otherwise. */
export const bounds = { text: 100, long: 1_000, periods: 20 } as const

type Told = FormWords & { name: string }
type Of<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>
type Makers = { [Kind in Question['kind']]: (question: Of<Kind>, told: Told) => z.ZodType }

/** A text as it is kept and counted: by characters, however many halves a rare one has, and without what is not seen. */
const written = (most: number, { name, missing, most: tooLong }: Told, clean: (text: string) => string) =>
  z
    .string(missing(name))
    .overwrite((text) => clean(text).trim())
    .min(1, missing(name))
    .refine((text) => [...text].length <= most, tooLong(name, most))

const formats = {
  email: (told: Told) => z.email(told.email(told.name)),
  phone: (told: Told) => z.string().regex(/^(?=(?:\D*\d){5,20}\D*$)\+?[\d\s()（）-]{5,30}$/, told.phone(told.name)),
  call: (told: Told) => callable(told.call(told.name)),
}

const line = ({ most = bounds.text, format }: Of<'text'>, told: Told) => {
  const text = written(most, told, asLine)
  return format ? text.pipe(formats[format](told)) : text
}

const choice = ({ options }: Of<'one' | 'many'>, { name, choose, unknown }: Told) => {
  const values = options.map(({ value }) => value)
  return z.string(choose(name)).refine((value) => values.includes(value), unknown(name))
}

const dayOf = ({ name, day }: Told) => z.iso.date(day(name))

const notAfter = (to: string | undefined, told: Told) =>
  dayOf(told).refine((day) => to === undefined || day <= to, told.late(told.name, to ?? ''))

const periodOf = ({ to: last }: Of<'periods'>, told: Told) =>
  z
    .strictObject(
      {
        from: notAfter(last, told),
        to: notAfter(last, told).optional(),
        what: z
          .string()
          .overwrite((text) => asLine(text).trim())
          .max(bounds.text, told.most(told.name, bounds.text))
          .optional(),
      },
      told.missing(told.name),
    )
    .refine(({ from, to }) => to === undefined || from <= to, { path: ['to'], error: told.backwards(told.name) })

const fileOf = (wrong?: string) =>
  z.strictObject(
    { handle: z.string(wrong).regex(uploadHandleShape, wrong), name: z.string(wrong).max(300, wrong), size: z.int(wrong).min(1, wrong) },
    wrong,
  )

const makers: Makers = {
  text: line,
  long: ({ most = bounds.long }, told) => written(most, told, withoutUnseen),
  one: choice,
  many: (question, told) =>
    z
      .array(choice(question, told), told.choose(told.name))
      .min(1, told.choose(told.name))
      .refine((values) => new Set(values).size === values.length, told.choose(told.name)),
  date: ({ from, to }, told) => notAfter(to, told).refine((day) => from === undefined || day >= from, told.early(told.name, from ?? '')),
  periods: (question, told) => {
    const { most = bounds.periods } = question
    return z.array(periodOf(question, told), told.missing(told.name)).min(1, told.missing(told.name)).max(most, told.many(told.name, most))
  },
  files: ({ purpose, most = limitsOf(purpose).mostFiles }, told) =>
    z
      .array(fileOf(told.missing(told.name)), told.missing(told.name))
      .min(1, told.missing(told.name))
      .max(most, told.files(told.name, most))
      .refine((files) => new Set(files.map(({ handle }) => handle)).size === files.length, told.files(told.name, most)),
  agreement: (_question, told) => z.literal(true, told.agree(told.name)),
}

const unsure = z.strictObject({ unsure: z.literal(true) })

const word = z.string().max(100)
const anyPeriod = z.strictObject({ from: word, to: word.optional(), what: word.optional() })

/** Answers as they come in, whatever was asked; `schemaOf` what was asked judges them. */
export const answersForm = z.record(
  z.string().max(40),
  z.union([z.string().max(5_000), z.literal(true), z.array(word).max(50), z.array(anyPeriod).max(50), z.array(fileOf()).max(50), unsure]),
)
const isUnsure = (value: unknown): boolean => typeof value === 'object' && value !== null && 'unsure' in value

/** Blanks and what cannot be seen are no answer. */
const isBlank = (value: unknown): boolean => typeof value === 'string' && asLine(value).trim() === ''

/**
 * The schema of an answer. Whoever may say “I don’t know” is judged by that where they say so, so that any other answer is told its own
 * mistake; where nothing need be answered, a blank is nothing.
 */
const answerOf = (question: Question, language: Language): z.ZodType => {
  const told = { ...formWords[language], name: say(question.ask, language) }
  const known = (makers[question.kind] as (question: Question, told: Told) => z.ZodType)(question, told)
  const { optional = false, unsure: mayBeUnsure = false } = question
  if (!optional && !mayBeUnsure) return known
  const judged = z.unknown().transform((value, { issues }) => {
    if (optional && (value === undefined || isBlank(value))) return undefined
    const { data, error } = (mayBeUnsure && isUnsure(value) ? unsure : known).safeParse(value)
    for (const { path, message } of error?.issues ?? []) issues.push({ code: 'custom', path, message, input: value })
    return data
  })
  return optional ? judged.optional() : judged
}

/** The schema of the answers to some questions, the same on both sides; what will not do is said in a language and names its question. */
export const schemaOf = (questions: readonly Question[], language: Language = 'zh') =>
  z.strictObject(Object.fromEntries(questions.map((question) => [question.key, answerOf(question, language)])))

/** What is wrong with an answer: `key` is its question. */
export type AnswerProblem = { key: string; say: string }

/** What keeps answers from being right, the first of each question, in the order of the questions. */
export const problemsOf = (questions: readonly Question[], answers: Answers, language: Language): AnswerProblem[] => {
  const asked = Object.fromEntries(questions.flatMap(({ key }) => (key in answers ? [[key, answers[key]]] : [])))
  const issues = schemaOf(questions, language).safeParse(asked).error?.issues ?? []
  return questions.flatMap(({ key }) => {
    const first = issues.find(({ path }) => path[0] === key)
    return first ? [{ key, say: first.message }] : []
  })
}
