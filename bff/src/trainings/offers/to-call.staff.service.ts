import type { ToCall } from '@tisc/shared/trainings/offers/offers.staff.contract'
import { nameAccounts } from '../../accounts/names.service'
import { nameOrganisations } from '../../accounts/organisations/organisation.service'
import { reachOf } from '../../accounts/reach.service'
import type { Viewer } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import type { Vault } from '../../platform/vault/vault'
import { type BookingRecord, Bookings } from '../booking.model'
import { placeOf } from '../booking.view'
import { openWalkIns } from '../check-in/walk-in.staff.service'
import { askSeating } from '../seating.service'
import { Trainings } from '../training.model'
import { findSession } from '../training.service'
import { bookingsToCall } from './to-call'

/** More than anybody calls in a day. */
const most = 500

/** Everybody with an offer that reached nobody, the soonest session first, with the number to call. */
export const listToCall = async (vault: Vault): Promise<{ items: ToCall[] }> => {
  const untold = await Bookings.find({ untold: { $gt: 0 } })
    .limit(most)
    .lean<BookingRecord[]>()
  const out = await bookingsToCall(untold)
  const records = untold.filter(({ _id }) => out.has(_id.toHexString()))
  const accounts = records.map(({ accountId }) => accountId)
  const [trainings, names, reaches, guests, organisations] = await Promise.all([
    Trainings.find({ _id: { $in: records.map(({ trainingId }) => trainingId) } }, { title: 1 }).lean(),
    nameAccounts(
      vault,
      accounts.map((id) => id.toHexString()),
    ),
    reachOf(vault, accounts),
    openWalkIns(
      vault,
      records.map(({ _id }) => _id),
    ),
    nameOrganisations(records.flatMap(({ organisationId }) => organisationId ?? [])),
  ])
  const items = records.map(({ _id, accountId, trainingId, sessionId, startsAt, mode, until, organisationId }) => {
    const guest = guests.get(_id.toHexString())
    const name = guest?.name ?? names.get(accountId.toHexString())?.name
    const phone = guest?.phone ?? reaches.get(accountId.toHexString())?.phone
    const organisation = organisationId && organisations.get(organisationId.toHexString())
    return {
      id: _id.toHexString(),
      trainingId: trainingId.toHexString(),
      sessionId: sessionId.toHexString(),
      title: trainings.find((one) => one._id.equals(trainingId))?.title ?? '',
      startsAt: startsAt.toISOString(),
      mode,
      isFirstCome: until === undefined,
      ...(name && { name }),
      ...(phone && { phone }),
      ...(organisation && { organisation }),
    }
  })
  return { items: items.sort((a, b) => a.startsAt.localeCompare(b.startsAt)) }
}

/** Somebody was called and knows of their offer: its time runs from now, or already does. Throws `conflict` where they have none any more. */
export const noteCalled = async (viewer: Viewer, id: string, now: Date): Promise<{ until?: string }> => {
  const record = await Bookings.findById(id).lean<BookingRecord>()
  if (!record) throw new ProblemError('not-found')
  if (record.state !== 'offered') throw new ProblemError('conflict', '这个人现在没有要确认的名额，请刷新看看')
  const { training, session } = await findSession(record.sessionId.toHexString())
  const command = { type: 'told', id, at: now.getTime() } as const
  const result = await askSeating(session._id.toHexString(), placeOf(training, session), command, now)
  const until = 'entry' in result ? result.entry?.until : undefined
  viewer.note({ after: { booking: id, called: true } })
  return until === undefined ? {} : { until: new Date(until).toISOString() }
}
