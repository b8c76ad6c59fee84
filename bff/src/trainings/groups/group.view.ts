import type { Group } from '@tisc/shared/trainings/groups/groups.contract'
import { nameAccounts } from '../../accounts/names.service'
import type { Vault } from '../../platform/vault/vault'
import type { BookingRecord } from '../booking.model'
import { countBefore } from '../booking.view'
import { nameWalkIns } from '../check-in/walk-in.staff.service'
import type { TrainingRecord } from '../training.model'

const toldOf = ({ guest, guestTold }: BookingRecord): Group['seats'][number]['told'] => (guest ? (guestTold ?? 'waiting') : 'inbox')

const toSeat = async (
  record: BookingRecord,
  { name = '', phone = '' }: { name?: string; phone?: string },
): Promise<Group['seats'][number]> => {
  const { _id, state, until, untold } = record
  const position = await countBefore(record)
  return {
    id: _id.toHexString(),
    name,
    phone,
    state,
    isFirstCome: state === 'offered' && until === undefined,
    told: toldOf(record),
    ...(position !== undefined && { position }),
    ...(until && { until: until.toISOString() }),
    ...(until && untold !== undefined && { isUntold: true as const }),
  }
}

/** Bookings of one training as the groups they were made in. */
export const showGroup = async (
  vault: Vault,
  training: TrainingRecord,
  records: BookingRecord[],
  skipped: string[] = [],
): Promise<Group[]> => {
  const [names, guests] = await Promise.all([
    nameAccounts(
      vault,
      records.map(({ accountId }) => accountId.toHexString()),
    ),
    nameWalkIns(
      vault,
      records.map(({ _id }) => _id),
    ),
  ])
  const nameOf = ({ _id, accountId }: BookingRecord) => guests.get(_id.toHexString()) ?? names.get(accountId.toHexString()) ?? {}
  const ids = [...new Set(records.flatMap(({ groupId }) => (groupId ? [groupId.toHexString()] : [])))]
  const groups = await Promise.all(
    ids.map(async (id) => {
      const here = records.filter(({ groupId }) => groupId?.toHexString() === id).sort((a, b) => a.since.getTime() - b.since.getTime())
      const [first] = here
      const session = training.sessions.find(({ _id }) => first && _id.equals(first.sessionId))
      if (!first || !session) return []
      return [
        {
          id,
          trainingId: training._id.toHexString(),
          sessionId: session._id.toHexString(),
          title: training.title,
          startsAt: session.startsAt.toISOString(),
          endsAt: session.endsAt.toISOString(),
          mode: first.mode,
          since: first.since.toISOString(),
          skipped,
          seats: await Promise.all(here.map((record) => toSeat(record, nameOf(record)))),
        },
      ]
    }),
  )
  return groups.flat()
}
