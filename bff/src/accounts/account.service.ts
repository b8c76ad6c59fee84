import type { Account } from '@tisc/shared/accounts/accounts.schema'
import { consents } from '@tisc/shared/accounts/consents'
import mongoose from 'mongoose'
import { inTransaction, isDuplicate } from '../platform/mongo'
import { ProblemError } from '../platform/problem-error'
import type { FieldSealer, Vault } from '../platform/vault/vault'
import { type AccountRecord, Accounts, ownerOf, type Sealed } from './account.model'
import { recordConsent } from './consent.service'

/** What somebody is known by, in the order in which it is looked for. */
const kinds = ['openid', 'unionid', 'phone'] as const
export type IdentityKind = (typeof kinds)[number]
export type Identities = Partial<Record<IdentityKind, string>>

/** Seals a value with its owner's key, and makes the token it is found by. */
export const sealIdentity = async (vault: Vault, fields: FieldSealer, kind: IdentityKind, value: string): Promise<Sealed> => ({
  token: await vault.token(kind, value),
  sealed: fields.seal(value, kind),
})

/** A number as its owner knows it again. */
export const shownPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`

/** An account's key. Throws when it is not there: everything sealed is lost then, and that must be heard. */
export const fieldsOf = async (vault: Vault, id: string): Promise<FieldSealer> => {
  const fields = await vault.open(ownerOf(id))
  if (!fields) throw new Error(`the key of account ${id} is missing`)
  return fields
}

/** The account with these identities, if there is one. */
const findAccount = async (vault: Vault, identities: Identities): Promise<AccountRecord | undefined> => {
  for (const kind of kinds) {
    const value = identities[kind]
    const found = value && (await Accounts.findOne({ [`${kind}.token`]: await vault.token(kind, value) }).lean<AccountRecord>())
    if (found) return found
  }
  return undefined
}

const makeAccount = async (vault: Vault, identities: Identities, now: Date): Promise<AccountRecord> =>
  inTransaction(async (session) => {
    const _id = new mongoose.Types.ObjectId()
    const fields = await vault.create(ownerOf(_id), now, session)
    const { version } = consents.account
    const account: AccountRecord = {
      _id,
      state: 'active',
      createdAt: now,
      lastSignIn: now,
      language: 'zh',
      consents: { account: { version, at: now } },
    }
    for (const kind of kinds) {
      const value = identities[kind]
      if (value) account[kind] = await sealIdentity(vault, fields, kind, value)
    }
    await Accounts.create([account], { session })
    await recordConsent(_id, 'account', { version, given: true, at: now }, session)
    return account
  })

/** The account of a person, made if they are new; two taps at once make one. */
export const findOrMakeAccount = async (vault: Vault, identities: Identities, now: Date) => {
  const found = await findAccount(vault, identities)
  if (found) return { account: found, isNew: false }
  try {
    return { account: await makeAccount(vault, identities, now), isNew: true }
  } catch (error) {
    const theirs = kinds.some((kind) => isDuplicate(error, `${kind}.token`)) ? await findAccount(vault, identities) : undefined
    if (theirs) return { account: theirs, isNew: false }
    throw error
  }
}

/** An account as its owner sees it. */
export const showAccount = async (vault: Vault, id: string): Promise<Account> => {
  const account = await Accounts.findById(id).lean<AccountRecord>()
  if (!account) throw new ProblemError('not-signed-in')
  const fields = await fieldsOf(vault, id)
  const { name, employer, photo, phone, openid, language, createdAt, leavesAt } = account
  return {
    id,
    language,
    hasWechat: openid !== undefined,
    hasPhoto: photo !== undefined,
    since: createdAt.toISOString(),
    ...(name && { name: fields.open(name, 'name') }),
    ...(employer && { employer: fields.open(employer, 'employer') }),
    ...(phone && { phone: shownPhone(fields.open(phone.sealed, 'phone')) }),
    ...(leavesAt && { leavesAt: leavesAt.toISOString() }),
  }
}

type AccountForm = { name?: string | null | undefined; employer?: string | null | undefined; language?: 'zh' | 'en' | undefined }

/** Changes what somebody entered about themselves; what the form does not name stays. */
export const changeAccount = async (vault: Vault, id: string, { language, ...texts }: AccountForm): Promise<Account> => {
  const fields = await fieldsOf(vault, id)
  const entries = Object.entries(texts)
  const set = Object.fromEntries(entries.flatMap(([field, text]) => (text ? [[field, fields.seal(text, field)]] : [])))
  const unset = Object.fromEntries(entries.flatMap(([field, text]) => (text === null ? [[field, 1]] : [])))
  await Accounts.updateOne({ _id: id }, { $set: { ...set, ...(language && { language }) }, $unset: unset })
  return showAccount(vault, id)
}
