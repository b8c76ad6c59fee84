import type { ClientSession, Types } from 'mongoose'
import type { PersonalPart } from '../platform/personal-data'
import type { FieldSealer } from '../platform/vault/vault'
import { ConsentRecords } from './consent-record.model'
import { type SeparateQuestion, SeparateQuestions } from './separate-question.model'

const field = 'who gets it'

type Named = { to?: string; toName?: string }

/** Seals the name of a person who gets something, with the key of whoever is asked. */
export const sealName = (fields: FieldSealer, name: string): string => fields.seal(name, field)

/** Who gets it, by name: an institution's stands as it is, a person's is sealed. */
export const nameOf = (fields: FieldSealer, { to, toName }: Named): { to?: string } => {
  const name = toName ? fields.open(toName, field) : to
  return name ? { to: name } : {}
}

type Keys = Parameters<PersonalPart['merge']>[3]
type Sealed = { _id: Types.ObjectId; toName: string }

/** Moves one's questions and consents; what both were asked keeps the answer of the account that stays. */
export const mergeSeparate = async (from: string, into: string, session: ClientSession, keys: Keys): Promise<void> => {
  const own = await SeparateQuestions.find({ accountId: into }, undefined, { session }).lean<SeparateQuestion[]>()
  const same = own.map(({ subject, kind, to }) => ({ accountId: from, subject, kind, to }))
  if (same.length) await SeparateQuestions.deleteMany({ $or: same }, { session })
  for (const model of [SeparateQuestions, ConsentRecords]) {
    const moving = model as typeof ConsentRecords
    const sealed = await moving.find({ accountId: from, toName: { $exists: true } }, { toName: 1 }, { session }).lean<Sealed[]>()
    for (const { _id, toName } of sealed) {
      await moving.updateOne({ _id }, { $set: { toName: sealName(keys.into, keys.from.open(toName, field)) } }, { session })
    }
    await moving.updateMany({ accountId: from }, { $set: { accountId: into } }, { session })
  }
}
