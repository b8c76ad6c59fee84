import type { Alert } from '@tisc/shared/staff/alerts.contract'
import { type AlertRecord, Alerts } from '../platform/alerts/alert.model'
import { rememberedFor } from '../platform/alerts/alerts'
import type { Viewer } from '../platform/guard'
import { ProblemError } from '../platform/problem-error'

const toAlert = ({ _id, kind, what, reason, since, last, times, requestId, resolved }: AlertRecord): Alert => ({
  id: _id.toHexString(),
  kind,
  what,
  reason,
  since: since.toISOString(),
  last: last.toISOString(),
  times,
  ...(requestId && { requestId }),
  ...(resolved && { resolved: { at: resolved.at.toISOString(), ...(resolved.by && { by: resolved.by.name }) } }),
})

/** How long what is over is still shown, in milliseconds. */
const shownFor = 7 * 86_400_000

const find = (open: boolean, since: Date) =>
  Alerts.find({ open, last: { $gte: since } })
    .sort({ last: -1 })
    .limit(50)
    .lean<AlertRecord[]>()

/** What fails now, then what failed lately. */
export const listAlerts = async (now: Date) => {
  const open = await find(true, new Date(0))
  const over = await find(false, new Date(now.getTime() - shownFor))
  return { open: open.length, items: [...open, ...over].map(toAlert) }
}

/** Closes an alert. Throws `not-found` where there is none that is open. */
export const resolveAlert = async (viewer: Viewer, id: string, now: Date): Promise<Alert> => {
  const resolved = { at: now, by: { id: viewer.id, name: viewer.name } }
  const found = await Alerts.findOneAndUpdate(
    { _id: id, open: true },
    { $set: { open: false, resolved, expiresAt: new Date(now.getTime() + rememberedFor) } },
    { returnDocument: 'after' },
  ).lean<AlertRecord>()
  if (!found) throw new ProblemError('not-found')
  viewer.note({ before: { what: found.what, times: found.times }, after: { resolved: true } })
  return toAlert(found)
}
