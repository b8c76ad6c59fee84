import { digestOf, openAnswers, sealAll } from '../platform/answers'
import type { FieldSealer } from '../platform/vault/vault'
import type { ApplicationRecord, EventOfApplication, Objection } from './application.model'

const field = 'application'

export { digestOf, openAnswers, sealAll }

/** What the desk wrote to somebody, sealed with their key. */
export const sealSay = (fields: FieldSealer, say: string): string => fields.seal(say, field)
export const openSay = (fields: FieldSealer, sealed: string): string => fields.open(sealed, field)

const resealObjection =
  (again: (sealed: string) => string) =>
  ({ text, settled, ...one }: Objection): Objection => ({
    ...one,
    text: again(text),
    ...(settled && { settled: { ...settled, say: again(settled.say) } }),
  })

/** Everything sealed in an application, sealed anew with another key. */
export const resealed = (
  keys: { from: FieldSealer; into: FieldSealer },
  { answers, events, asked, versions, objections }: ApplicationRecord,
) => {
  const again = (sealed: string) => sealSay(keys.into, openSay(keys.from, sealed))
  const answersAgain = (sealed: string) => sealAll(keys.into, openAnswers(keys.from, sealed))
  return {
    answers: answersAgain(answers),
    versions: versions.map((version) => ({ ...version, answers: answersAgain(version.answers) })),
    events: events.map((event): EventOfApplication => (event.say ? { ...event, say: again(event.say) } : event)),
    ...(asked && { asked: { ...asked, say: again(asked.say) } }),
    ...(objections && { objections: objections.map(resealObjection(again)) }),
  }
}
