import type { Types } from 'mongoose'
import type { Viewer } from '../../platform/guard'
import { currentSettings } from '../../settings/settings.service'
import { type AttendanceShareRecord, AttendanceShares } from './attendance-share.model'

/** How much of a training must be attended, in percent: its own share, else the setting's. */
export const shareOf = async (trainingId: Types.ObjectId): Promise<{ share: number; isOwnShare: boolean }> => {
  const own = await AttendanceShares.findById(trainingId).lean<AttendanceShareRecord>()
  return own ? { share: own.share, isOwnShare: true } : { share: (await currentSettings()).attendanceShare, isOwnShare: false }
}

/** Gives a training a share of its own. */
export const keepShare = async (viewer: Viewer, trainingId: Types.ObjectId, share: number): Promise<void> => {
  const before = await shareOf(trainingId)
  await AttendanceShares.updateOne({ _id: trainingId }, { $set: { share } }, { upsert: true })
  viewer.note({ before, after: { share } })
}
