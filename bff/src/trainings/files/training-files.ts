import type { MaterialFile } from '@tisc/shared/trainings/files/files.schema'
import type { Reader } from '@tisc/shared/trainings/trainings.schema'
import type { Types } from 'mongoose'
import { listFiles } from '../../platform/uploads/kept-files'
import { removeFiles } from '../../platform/uploads/removing'
import type { Vault } from '../../platform/vault/vault'

export const readers: readonly Reader[] = ['everybody', 'seated', 'attended']

/** What the files of a training belong to, by whom they are for: who may not open them never asks there. */
export const subjectOf = (trainingId: Types.ObjectId, reader: Reader): string => `training ${trainingId.toHexString()} ${reader}`

/** The files of a training for these readers. */
export const filesFor = async (vault: Vault, trainingId: Types.ObjectId, allowed: readonly Reader[]): Promise<MaterialFile[]> => {
  const lists = await Promise.all(allowed.map((reader) => listFiles(vault, subjectOf(trainingId, reader))))
  return lists.flat().map(({ id, name, size }) => ({ id, name, size }))
}

/** Removes whatever files a training has. */
export const removeTrainingFiles = async (trainingId: Types.ObjectId): Promise<void> => {
  for (const reader of readers) await removeFiles(subjectOf(trainingId, reader))
}
