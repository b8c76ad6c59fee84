import type { HandedFile } from '@tisc/shared/platform/contract'
import type { DeskFiles } from '@tisc/shared/trainings/files/files.staff.contract'
import type { Reader } from '@tisc/shared/trainings/trainings.schema'
import type { Viewer } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import { keepFiles } from '../../platform/uploads/keeping'
import { handOver, listFiles } from '../../platform/uploads/kept-files'
import { removeOneFile } from '../../platform/uploads/removing'
import type { Vault } from '../../platform/vault/vault'
import { findTraining } from '../training.staff.service'
import { readers, subjectOf } from './training-files'

/** The files of a training, whoever they are for. Throws `not-found`. */
export const listTrainingFiles = async (vault: Vault, id: string): Promise<DeskFiles> => {
  const { _id } = await findTraining(id)
  const lists = await Promise.all(
    readers.map(async (reader) => (await listFiles(vault, subjectOf(_id, reader))).map((file) => ({ ...file, for: reader }))),
  )
  return { items: lists.flat() }
}

/** Keeps an uploaded file with a training. */
export const addTrainingFile = async (
  vault: Vault,
  viewer: Viewer,
  id: string,
  form: { handle: string; for: Reader },
  now: Date,
): Promise<DeskFiles> => {
  const { _id } = await findTraining(id)
  const by = { who: 'staff', name: viewer.name } as const
  const [kept] = await keepFiles(vault, { purpose: 'material', subject: subjectOf(_id, form.for), by }, [form.handle], now)
  viewer.note({ after: { training: id, file: kept?.name, for: form.for } })
  return listTrainingFiles(vault, id)
}

const find = async (vault: Vault, id: string, file: string) => {
  const found = (await listTrainingFiles(vault, id)).items.find((one) => one.id === file)
  if (!found) throw new ProblemError('not-found')
  return { found, subject: subjectOf((await findTraining(id))._id, found.for) }
}

/** Takes a file away. Throws `not-found`. */
export const dropTrainingFile = async (vault: Vault, viewer: Viewer, id: string, file: string): Promise<DeskFiles> => {
  const { found, subject } = await find(vault, id, file)
  await removeOneFile(subject, file)
  viewer.note({ before: { training: id, file: found.name, for: found.for } })
  return listTrainingFiles(vault, id)
}

/** A file, to be saved. Throws `not-found`. */
export const takeDeskFile = async (vault: Vault, id: string, file: string): Promise<HandedFile> =>
  handOver(vault, (await find(vault, id, file)).subject, file)
