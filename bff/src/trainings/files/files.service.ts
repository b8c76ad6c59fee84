import type { HandedFile } from '@tisc/shared/platform/contract'
import type { Reader } from '@tisc/shared/trainings/trainings.schema'
import mongoose from 'mongoose'
import type { Member } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import { handOver } from '../../platform/uploads/kept-files'
import type { Vault } from '../../platform/vault/vault'
import { type BookingRecord, Bookings } from '../booking.model'
import { readersWith } from '../booking-access'
import { type TrainingRecord, Trainings } from '../training.model'
import { subjectOf } from './training-files'

/** A file of a training that one of these readers may open. Throws `not-found` for any other. */
const handOverFor = async (
  vault: Vault,
  trainingId: mongoose.Types.ObjectId,
  allowed: readonly Reader[],
  file: string,
): Promise<HandedFile> => {
  for (const reader of allowed) {
    const found = await handOver(vault, subjectOf(trainingId, reader), file).catch((error: unknown) => {
      if (error instanceof ProblemError && error.kind === 'not-found') return undefined
      throw error
    })
    if (found) return found
  }
  throw new ProblemError('not-found')
}

/** What everybody may open of a training that is no draft. */
export const takeTrainingFile = async (vault: Vault, id: string, file: string): Promise<HandedFile> => {
  const training = await Trainings.findOne({ _id: id, state: { $ne: 'draft' } }, { _id: 1 }).lean<Pick<TrainingRecord, '_id'>>()
  if (!training) throw new ProblemError('not-found')
  return handOverFor(vault, training._id, ['everybody'], file)
}

/** What one may open with a booking of one's own. */
export const takeBookingFile = async (vault: Vault, member: Member, id: string, file: string): Promise<HandedFile> => {
  const record = await Bookings.findOne({ _id: id, accountId: new mongoose.Types.ObjectId(member.id) }).lean<BookingRecord>()
  if (!record) throw new ProblemError('not-found')
  return handOverFor(vault, record.trainingId, await readersWith(record), file)
}
