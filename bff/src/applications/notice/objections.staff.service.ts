import type { Viewer } from '../../platform/guard'
import type { Vault } from '../../platform/vault/vault'
import { type ApplicationRecord, Applications, endOfDays, type Objection } from '../application.model'
import { elsewhere, make, sealerOf } from '../desk/deciding.staff.service'
import { showDesk } from '../desk/desk.view'
import { sealSay } from '../sealed-answers'
import { answerObjections } from './objecting.service'

const isNoticed = (id: string) => ({ _id: id, state: 'noticed' as const })

/** Writes down what somebody said against an application on public notice. Throws `conflict` where it stands elsewhere. */
export const addObjection = async (vault: Vault, viewer: Viewer, id: string, text: string, now: Date) => {
  const { fields } = await sealerOf(vault, id)
  const objection: Objection = { at: now, by: viewer.name, text: sealSay(fields, text) }
  const record = await Applications.findOneAndUpdate(
    isNoticed(id),
    { $push: { objections: objection }, $inc: { openObjections: 1 } },
    { returnDocument: 'after' },
  ).lean<ApplicationRecord>()
  if (!record) throw elsewhere()
  return showDesk(viewer, fields, record, now)
}

/**
 * Decides on all that was said against an application and is not decided on yet: upheld, it ends; else the notice goes on. Throws
 * `conflict` where there is nothing to decide on, or something was added meanwhile.
 */
export const settleObjections = async (
  vault: Vault,
  viewer: Viewer,
  id: string,
  form: { isUpheld: boolean; reason: string },
  now: Date,
) => {
  const { record: before, fields } = await sealerOf(vault, id)
  const { objections = [], openObjections = 0 } = before
  if (openObjections === 0) throw elsewhere()
  const settled = { at: now, by: viewer.name, say: sealSay(fields, form.reason) }
  const all = objections.map((one) => (one.settled ? one : { ...one, settled }))
  const record = await Applications.findOneAndUpdate(
    { ...isNoticed(id), openObjections, objections: { $size: objections.length } },
    { $set: { objections: all, openObjections: 0 } },
    { returnDocument: 'after' },
  ).lean<ApplicationRecord>()
  if (!record) throw elsewhere()
  const online = objections.flatMap((one) => (one.online && !one.settled ? [one.online] : []))
  await answerObjections(online, form.isUpheld ? 'upheld' : 'dismissed', now)
  if (!form.isUpheld) return showDesk(viewer, fields, record, now)
  const end = { move: 'uphold', say: form.reason, set: { sortsBy: endOfDays }, unset: { dueOn: 1, notice: 1 } } as const
  return showDesk(viewer, fields, await make(viewer, fields, id, end, now), now)
}
