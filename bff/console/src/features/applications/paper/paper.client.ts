import { type PaperEntry, paperContract } from '@tisc/shared/applications/paper/paper.staff.contract'
import type { ProgrammeKey } from '@tisc/shared/applications/programmes'
import { createClient } from '@tisc/shared/platform/client'
import { send } from '../../../platform/request'

export const paperApi = createClient(paperContract, send)

export const paperKey = (id: string) => ['applications', 'paper', id]

type Typed = Record<string, unknown>
type Given = PaperEntry['answers']

const isThere = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

/** What was typed without what was left empty: an empty field is no answer. */
const answersFrom = (typed: Typed): Given => {
  const clean = (value: unknown): unknown => {
    if (!Array.isArray(value)) return value
    return value.map((one) =>
      typeof one === 'object' ? Object.fromEntries(Object.entries(one ?? {}).filter(([, part]) => isThere(part))) : one,
    )
  }
  const kept = Object.entries(typed).filter(([, value]) => isThere(value) && !(Array.isArray(value) && value.length === 0))
  return Object.fromEntries(kept.map(([key, value]) => [key, clean(value)])) as Given
}

/** Types a form in, or mends one that was typed in. */
export const savePaper = (at: { id: string } | { programme: ProgrammeKey }, typed: Typed): Promise<PaperEntry> => {
  const answers = answersFrom(typed)
  if ('id' in at) return paperApi.changePaper({ params: { id: at.id }, body: { answers } })
  return paperApi.enterPaper({ body: { programme: at.programme, answers } })
}
