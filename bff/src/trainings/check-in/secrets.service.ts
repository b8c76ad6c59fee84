import { randomBytes } from 'node:crypto'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { dayKey } from '@tisc/shared/trainings/check-in/codes'
import { apart } from '../../platform/mongo'
import type { Sealer } from '../../platform/sealer'
import type { SessionRecord } from '../training.model'
import { type CheckInSecretRecord, CheckInSecrets, secretContext } from './check-in-secret.model'
import { mac } from './mac'

/** The keys of a session: its secret, which is made when it is first needed, and that of its day. */
export const keysOf = async (sealer: Sealer, { _id, startsAt }: SessionRecord): Promise<{ secret: string; day: string }> => {
  const fresh = sealer.seal(randomBytes(32).toString('base64url'), secretContext(_id))
  // Apart from a transaction of the caller's: whoever is first makes it, and all others must see it.
  const found = await apart(() =>
    CheckInSecrets.findOneAndUpdate(
      { _id },
      { $setOnInsert: { sealed: fresh, startsAt } },
      { upsert: true, returnDocument: 'after' },
    ).lean<CheckInSecretRecord>(),
  )
  const secret = sealer.open((found as CheckInSecretRecord).sealed, secretContext(_id))
  return { secret, day: dayKey(mac, secret, shanghaiDay(startsAt)) }
}
