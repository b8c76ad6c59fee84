import type { Application, ApplicationSummary } from '@tisc/shared/applications/applications.schema'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import type { FieldSealer } from '../platform/vault/vault'
import type { ApplicationRecord } from './application.model'
import { openAnswers, openSay } from './sealed-answers'

export const toSummary = ({ _id, programme, state, reference, since }: ApplicationRecord): ApplicationSummary => ({
  id: _id.toHexString(),
  programme,
  state,
  ...(reference && { reference }),
  since: since.toISOString(),
})

/** An application as its applicant sees it. */
export const showApplication = (fields: FieldSealer, record: ApplicationRecord, now: Date): Application => {
  const { version, versions, submittedAt = record.savedAt, dueOn, asked, notice, memberUntil } = record
  return {
    ...toSummary(record),
    version,
    answers: openAnswers(fields, record.answers) as Application['answers'],
    submittedAt: submittedAt.toISOString(),
    ...(dueOn && { dueOn }),
    ...(asked && { asked: { ...asked, say: openSay(fields, asked.say) } }),
    ...(notice && { notice }),
    ...(memberUntil && { memberUntil }),
    events: [...record.events]
      .reverse()
      .map(({ move, at, say }) => ({ move, at: at.toISOString(), ...(say && { say: openSay(fields, say) }) })),
    receipt: versions.at(-1)?.receipt ?? '',
    today: shanghaiDay(now),
  }
}
