import { createHash } from 'node:crypto'
import type { Answers } from '@tisc/shared/forms/answer.schema'
import { openAnswers } from '../platform/answers'
import type { FieldSealer } from '../platform/vault/vault'
import type { ApplicationRecord, EventOfApplication } from './application.model'

/** Answers with their questions in one order, however they were typed. */
const canonical = (answers: Answers): string =>
  JSON.stringify(answers, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [two]) => (one < two ? -1 : 1)))
      : value,
  )

/** What answers can be known again by: SHA-256 of their canonical JSON, in hexadecimal. */
export const digestOf = (answers: Answers): string => createHash('sha256').update(canonical(answers)).digest('hex')

const field = 'application'

/** Answers, sealed with the key of whose they are; also where nothing is answered yet. */
export const sealAll = (fields: FieldSealer, answers: Answers): string => fields.seal(JSON.stringify(answers), 'answers')

export { openAnswers }

/** What the desk wrote to somebody, sealed with their key. */
export const sealSay = (fields: FieldSealer, say: string): string => fields.seal(say, field)
export const openSay = (fields: FieldSealer, sealed: string): string => fields.open(sealed, field)

/** Everything sealed in an application, sealed anew with another key. */
export const resealed = (keys: { from: FieldSealer; into: FieldSealer }, { answers, events, asked, versions }: ApplicationRecord) => {
  const again = (sealed: string) => sealSay(keys.into, openSay(keys.from, sealed))
  const answersAgain = (sealed: string) => sealAll(keys.into, openAnswers(keys.from, sealed))
  return {
    answers: answersAgain(answers),
    versions: versions.map((version) => ({ ...version, answers: answersAgain(version.answers) })),
    events: events.map((event): EventOfApplication => (event.say ? { ...event, say: again(event.say) } : event)),
    ...(asked && { asked: { ...asked, say: again(asked.say) } }),
  }
}
