import type { Answer, AnsweredFile, Answers } from '@tisc/shared/forms/answer.schema'
import type { Question } from '@tisc/shared/forms/question.schema'
import type { KeptFile } from '@tisc/shared/platform/uploads/uploads.schema'
import { ProblemError } from '../problem-error'
import { digestOf } from '../secret'
import type { Vault } from '../vault/vault'
import { type Keeping, keepOne, lost } from './keeping'
import { toKept } from './kept-files'
import { removeFile } from './removing'
import { type SealedFileRecord, SealedFiles } from './sealed-file.model'

/** A file that was answered, with the key of its question. */
export type AnswerFile = KeptFile & { question: string }

type Named = { question: string; purpose: Keeping['purpose']; handle: string }

const isFile = (one: unknown): one is AnsweredFile => typeof one === 'object' && one !== null && 'handle' in one
const filesIn = (answer: Answer | undefined): AnsweredFile[] => (Array.isArray(answer) ? (answer as unknown[]).filter(isFile) : [])

const namedIn = (questions: readonly Question[], answers: Answers): Named[] =>
  questions.flatMap((question) =>
    question.kind === 'files'
      ? filesIn(answers[question.key]).map(({ handle }) => ({ question: question.key, purpose: question.purpose, handle }))
      : [],
  )

type Belonging = Omit<Keeping, 'purpose'>

const keepAll = async (vault: Vault, belonging: Belonging, named: readonly Named[], now: Date) => {
  const kept: AnswerFile[] = []
  const missing: Named[] = []
  for (const one of named) {
    const file = await keepOne(vault, { ...belonging, purpose: one.purpose }, one.handle, now)
    if (file) kept.push({ ...file, question: one.question })
    else missing.push(one)
  }
  return { kept, missing }
}

/** Keeps every file that answers name, as they are sent. Throws `invalid-input` that names each question whose files are not there. */
export const keepAnswerFiles = async (
  vault: Vault,
  belonging: Belonging,
  questions: readonly Question[],
  answers: Answers,
  now: Date,
): Promise<AnswerFile[]> => {
  const { kept, missing } = await keepAll(vault, belonging, namedIn(questions, answers), now)
  const keys = [...new Set(missing.map(({ question }) => question))]
  if (keys.length > 0)
    throw new ProblemError(
      'invalid-input',
      undefined,
      keys.map((key) => ({ pointer: `#/body/answers/${key}`, detail: lost })),
    )
  return kept
}

/** Keeps what a draft names, as far as it is there, so that it stays as long as the draft; what it names no longer goes. */
export const keepDraftFiles = async (
  vault: Vault,
  belonging: Belonging,
  questions: readonly Question[],
  answers: Answers,
  now: Date,
): Promise<void> => {
  const named = namedIn(questions, answers)
  await keepAll(vault, belonging, named, now)
  const digests = named.map(({ handle }) => digestOf(handle))
  const others = await SealedFiles.find({ subject: belonging.subject, digest: { $nin: digests } }, { _id: 1 }).lean<
    Pick<SealedFileRecord, '_id'>[]
  >()
  for (const { _id } of others) await removeFile(_id)
}

/** The files that answers name, of those that belong to a thing. */
export const listAnswerFiles = async (
  vault: Vault,
  subject: string,
  questions: readonly Question[],
  answers: Answers,
): Promise<AnswerFile[]> => {
  const records = await SealedFiles.find({ subject }).lean<SealedFileRecord[]>()
  const files = namedIn(questions, answers).map(async ({ question, handle }) => {
    const record = records.find(({ digest }) => digest === digestOf(handle))
    const file = record && (await toKept(vault, record))
    return file ? [{ ...file, question }] : []
  })
  return (await Promise.all(files)).flat()
}
