import { type ConsentPurpose, consents } from '@tisc/shared/accounts/consents'
import { type SeparateKind, separateNotice } from '@tisc/shared/accounts/separate-consents'
import type { PersonalPart } from '../platform/personal-data'
import type { FieldSealer } from '../platform/vault/vault'
import { type AccountRecord, Accounts } from './account.model'
import { type ConsentRecord, ConsentRecords } from './consent-record.model'
import { type MemberSessionRecord, MemberSessions } from './member-session.model'
import { mergeSeparate, nameOf } from './separate-names'
import { type SeparateQuestion, SeparateQuestions } from './separate-question.model'

const identities = ['openid', 'unionid', 'phone'] as const

const purposeWords = (fields: FieldSealer, { purpose, ...named }: Pick<ConsentRecord, 'purpose' | 'to' | 'toName'>): string =>
  purpose in consents
    ? consents[purpose as ConsentPurpose].zh.title
    : separateNotice({ kind: purpose as SeparateKind, ...nameOf(fields, named) }, 'zh').title

const openQuestions = (fields: FieldSealer, asked: SeparateQuestion[]) =>
  asked
    .filter(({ answer }) => !answer)
    .map(({ kind, about, askedAt, ...named }) => ({ purpose: purposeWords(fields, { purpose: kind, ...named }), about: about.zh, askedAt }))

/** What the accounts hold of a person: the account, the consents, the sessions. The account itself is removed by who erases or merges it. */
export const accountsPersonal: PersonalPart = {
  name: 'accounts',
  models: [Accounts, ConsentRecords, MemberSessions, SeparateQuestions],
  collect: async (id, fields) => {
    const [account, given, sessions, asked] = await Promise.all([
      Accounts.findById(id).lean<AccountRecord>(),
      ConsentRecords.find({ accountId: id }).sort({ at: 1 }).lean<ConsentRecord[]>(),
      MemberSessions.find({ accountId: id }).sort({ since: 1 }).lean<MemberSessionRecord[]>(),
      SeparateQuestions.find({ accountId: id }).lean<SeparateQuestion[]>(),
    ])
    if (!account) return {}
    const open = openQuestions(fields, asked)
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
      consents: given.map(({ purpose, subject, version, given, at, ...named }) => ({
        purpose: purposeWords(fields, { purpose, ...named }),
        ...(subject && { about: asked.find((question) => question.subject === subject)?.about.zh ?? subject }),
        version,
        given,
        at,
      })),
      ...(open.length > 0 && { questions: open }),
      sessions: sessions.map(({ app, browser, since, rotatedAt }) => ({ app, browser, since, lastSeen: rotatedAt })),
    }
  },
  erase: async (id, _now, session) => {
    await MemberSessions.deleteMany({ accountId: id }, { session })
    await SeparateQuestions.deleteMany({ accountId: id }, { session })
  },
  merge: async (from, into, session, keys) => {
    await MemberSessions.updateMany({ accountId: from }, { $set: { accountId: into }, $unset: { organisationId: 1 } }, { session })
    await mergeSeparate(from, into, session, keys)
  },
}
