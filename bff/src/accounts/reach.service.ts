import { type ConsentPurpose, consents } from '@tisc/shared/accounts/consents'
import type { Language } from '@tisc/shared/platform/problem'
import type { Types } from 'mongoose'
import type { FieldSealer, Vault } from '../platform/vault/vault'
import { type AccountRecord, Accounts, ownerOf } from './account.model'

type Id = Types.ObjectId

/** Whoever asked to be deleted goes on as before until they are. */
const agreed = (purpose: ConsentPurpose) => ({
  state: { $in: ['active', 'leaving'] as const },
  [`consents.${purpose}.version`]: consents[purpose].version,
})

/** Which of these accounts are in use and have agreed to today's notice of a purpose. */
export const whoAgreed = async (ids: Id[], purpose: ConsentPurpose): Promise<Set<string>> => {
  const found = await Accounts.find({ _id: { $in: ids }, ...agreed(purpose) }, { _id: 1 }).lean<Pick<AccountRecord, '_id'>[]>()
  return new Set(found.map(({ _id }) => _id.toHexString()))
}

/** How somebody can be reached; `fields` opens what other features keep sealed for them. */
export type Reach = { language: Language; openid?: string; phone?: string; fields: FieldSealer }

/** The addresses of those among these who are still there, by account id. */
export const reachOf = async (vault: Vault, ids: Id[]): Promise<Map<string, Reach>> => {
  const [found, keys] = await Promise.all([
    Accounts.find({ _id: { $in: ids } }, { openid: 1, phone: 1, language: 1 }).lean<AccountRecord[]>(),
    vault.openAll(ids.map(ownerOf)),
  ])
  return new Map(
    found.flatMap(({ _id, openid, phone, language }): [string, Reach][] => {
      const fields = keys.get(ownerOf(_id))
      if (!fields) return []
      const addresses = {
        ...(openid && { openid: fields.open(openid.sealed, 'openid') }),
        ...(phone && { phone: fields.open(phone.sealed, 'phone') }),
      }
      return [[_id.toHexString(), { language, fields, ...addresses }]]
    }),
  )
}

/** Whose number, or whose WeChat, this is. */
export const accountOf = async (vault: Vault, kind: 'openid' | 'phone', value: string): Promise<Id | undefined> => {
  const found = await Accounts.findOne({ [`${kind}.token`]: await vault.token(kind, value) }, { _id: 1 }).lean<Pick<AccountRecord, '_id'>>()
  return found?._id
}

/** The language an account is told things in. */
export const languageOf = async (id: string): Promise<Language> =>
  (await Accounts.findById(id, { language: 1 }).lean<Pick<AccountRecord, 'language'>>())?.language ?? 'zh'
