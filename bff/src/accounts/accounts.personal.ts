import { type ConsentPurpose, consents } from '@tisc/shared/accounts/consents'
import { type SeparateKind, separateNotice } from '@tisc/shared/accounts/separate-consents'
import type { PersonalPart } from '../platform/personal-data'
import { type AccountRecord, Accounts } from './account.model'
import { type ConsentRecord, ConsentRecords } from './consent-record.model'
import { type MemberSessionRecord, MemberSessions } from './member-session.model'

const identities = ['openid', 'unionid', 'phone'] as const

/** What the accounts hold of a person: the account, the consents, the sessions. The account itself is removed by who erases or merges it. */
export const accountsPersonal: PersonalPart = {
  name: 'accounts',
  models: [Accounts, ConsentRecords, MemberSessions],
  collect: async (id, fields) => {
    const [account, given, sessions] = await Promise.all([
      Accounts.findById(id).lean<AccountRecord>(),
      ConsentRecords.find({ accountId: id }).sort({ at: 1 }).lean<ConsentRecord[]>(),
      MemberSessions.find({ accountId: id }).sort({ since: 1 }).lean<MemberSessionRecord[]>(),
    ])
    if (!account) return {}
    const { name, employer, photo, language, createdAt, lastSignIn } = account
    const known = identities.flatMap((kind) => {
      const value = account[kind]
      return value ? [[kind, fields.open(value.sealed, kind)]] : []
    })
    return {
      account: {
        ...(name && { name: fields.open(name, 'name') }),
        ...(employer && { employer: fields.open(employer, 'employer') }),
        ...Object.fromEntries(known),
        language,
        createdAt,
        lastSignIn,
      },
      ...(photo && { 'photo.jpg': new Uint8Array(Buffer.from(fields.open(photo, 'photo'), 'base64')) }),
      consents: given.map(({ purpose, subject, to, version, given, at }) => ({
        purpose:
          purpose in consents
            ? consents[purpose as ConsentPurpose].zh.title
            : separateNotice({ kind: purpose as SeparateKind, ...(to !== undefined && { to }) }, 'zh').title,
        ...(subject !== undefined && { about: subject }),
        version,
        given,
        at,
      })),
      sessions: sessions.map(({ app, browser, since, rotatedAt }) => ({ app, browser, since, lastSeen: rotatedAt })),
    }
  },
  erase: async (id, _now, session) => {
    await MemberSessions.deleteMany({ accountId: id }, { session })
  },
  merge: async (from, into, session) => {
    await MemberSessions.updateMany({ accountId: from }, { $set: { accountId: into }, $unset: { organisationId: 1 } }, { session })
    await ConsentRecords.updateMany({ accountId: from }, { $set: { accountId: into } }, { session })
  },
}
