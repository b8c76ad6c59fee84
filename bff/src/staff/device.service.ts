import mongoose from 'mongoose'
import { isDuplicate } from '../platform/mongo'
import { digestOf, mintSecret } from '../platform/secret'
import type { Visit } from '../platform/visit'
import { Devices } from './device.model'
import type { StaffRecord } from './staff.model'

/** A browser that is known stays so for half a year. */
const deviceSeconds = 180 * 86_400

const cookie = 'device'

/** From now on this browser is known for this person. */
export const rememberDevice = async (staff: Pick<StaffRecord, '_id'>, visit: Visit, now: Date): Promise<void> => {
  const secret = visit.cookie(cookie) ?? mintSecret()
  await Devices.create([{ digest: digestOf(secret), staffId: staff._id, since: now }]).catch((error: unknown) => {
    if (!isDuplicate(error, 'digest', 'staffId')) throw error
  })
  visit.setCookie(cookie, secret, deviceSeconds)
}

/** The digest of this browser's secret, if this person has signed in here before. */
export const knownDevice = async (staff: Pick<StaffRecord, '_id'> | null, visit: Visit): Promise<string | undefined> => {
  const secret = visit.cookie(cookie)
  if (!secret) return undefined
  const digest = digestOf(secret)
  // Asked for unknown names too, so that both take the same time.
  const found = await Devices.exists({ digest, staffId: staff?._id ?? new mongoose.Types.ObjectId() })
  return found ? digest : undefined
}
