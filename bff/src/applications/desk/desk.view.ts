import type { DeskApplication, DeskLine, DeskMark } from '@tisc/shared/applications/desk/applications.staff.contract'
import { reviewersNeeded } from '@tisc/shared/applications/desk/review'
import type { Answers } from '@tisc/shared/forms/answer.schema'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import type { Viewer } from '../../platform/guard'
import type { FieldSealer } from '../../platform/vault/vault'
import { currentSettings } from '../../settings/settings.service'
import type { ApplicationRecord, Objection } from '../application.model'
import { openAnswers, openSay } from '../sealed-answers'
import { ApplicationMarks, type MarkRecord } from './mark.model'

const reach = new Set(['phone', 'email'])

/** Answers without how to reach the person. */
const withoutReach = (answers: Answers) => Object.fromEntries(Object.entries(answers).filter(([key]) => !reach.has(key)))

export const toLine = (fields: FieldSealer | undefined, record: ApplicationRecord): DeskLine => {
  const {
    _id,
    programme,
    state,
    reference = '',
    submittedAt = record.since,
    dueOn,
    owner,
    reviewers = [],
    marks = 0,
    marksDueOn,
    differs = false,
    answers,
  } = record
  const { name } = fields ? openAnswers(fields, answers) : { name: '' }
  return {
    id: _id.toHexString(),
    programme,
    state,
    reference,
    name: typeof name === 'string' ? name : '',
    submittedAt: submittedAt.toISOString(),
    ...(dueOn && { dueOn }),
    ...(owner && { owner }),
    reviewers,
    marks,
    ...(state === 'accepted' && marksDueOn && { marksDueOn }),
    differs,
  }
}

const showMark = (fields: FieldSealer, { by, at, version, points, isFor, reason }: MarkRecord): DeskMark => ({
  by,
  at: at.toISOString(),
  version,
  points,
  isFor,
  reason: openSay(fields, reason),
})

const showObjection = (fields: FieldSealer, { at, by, text, online, settled }: Objection) => ({
  at: at.toISOString(),
  by,
  text: openSay(fields, text),
  ...(online && { online }),
  ...(settled && { settled: { at: settled.at.toISOString(), by: settled.by, say: openSay(fields, settled.say) } }),
})

/** Marks that this person may see: one's own, and all once they are in. */
const marksFor = async (viewer: Viewer, { _id: applicationId }: ApplicationRecord): Promise<MarkRecord[]> => {
  const all = await ApplicationMarks.find({ applicationId }).lean<MarkRecord[]>()
  return all.filter(({ by }) => all.length >= reviewersNeeded || by.id === viewer.id)
}

/** An application as whoever works on it sees it. */
export const showDesk = async (viewer: Viewer, fields: FieldSealer, record: ApplicationRecord, now: Date): Promise<DeskApplication> => {
  const { version, versions, asked, events, notice, paper, objections = [] } = record
  const before = versions.at(-2)
  const shown = await marksFor(viewer, record)
  return {
    ...toLine(fields, record),
    version,
    answers: withoutReach(openAnswers(fields, record.answers)) as DeskApplication['answers'],
    ...(before && { before: withoutReach(openAnswers(fields, before.answers)) as DeskApplication['answers'] }),
    ...(asked && { asked: { ...asked, say: openSay(fields, asked.say) } }),
    events: [...events].reverse().map(({ move, at, say, by }) => ({
      move,
      at: at.toISOString(),
      ...(say && { say: openSay(fields, say) }),
      ...(by && { by }),
    })),
    ...(notice && { notice }),
    objections: [...objections].reverse().map((one) => showObjection(fields, one)),
    ...(paper && { paper }),
    criteria: (await currentSettings()).reviewCriteria,
    shownMarks: shown.map((one) => showMark(fields, one)),
    today: shanghaiDay(now),
  }
}
