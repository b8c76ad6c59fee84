import type { Upload } from '@tisc/shared/platform/contract'
import { ProblemError } from '../platform/problem-error'
import type { Vault } from '../platform/vault/vault'
import { toSquareImage } from '../platform/web-image'
import { type AccountRecord, Accounts } from './account.model'
import { fieldsOf, showAccount } from './account.service'

/** A side of it, in pixels: enough for the largest place it is shown at. */
const side = 192

/** Keeps a photo, sealed beside the name. Throws `invalid-input` for what is no image, with what to do about it. */
export const setPhoto = async (vault: Vault, id: string, { bytes }: Upload) => {
  const photo = (await toSquareImage(bytes, side)).toString('base64')
  await Accounts.updateOne({ _id: id }, { $set: { photo: (await fieldsOf(vault, id)).seal(photo, 'photo') } })
  return showAccount(vault, id)
}

/** One's photo. Throws `not-found` when there is none. */
export const getPhoto = async (vault: Vault, id: string): Promise<Uint8Array> => {
  const account = await Accounts.findById(id, { photo: 1 }).lean<AccountRecord>()
  if (!account?.photo) throw new ProblemError('not-found')
  return Buffer.from((await fieldsOf(vault, id)).open(account.photo, 'photo'), 'base64')
}

/** Takes the photo back. */
export const removePhoto = async (vault: Vault, id: string) => {
  await Accounts.updateOne({ _id: id }, { $unset: { photo: 1 } })
  return showAccount(vault, id)
}
