import { accountsContract } from '@tisc/shared/accounts/accounts.contract'
import { membersContract } from '@tisc/shared/accounts/accounts.staff.contract'
import { privacyContract } from '@tisc/shared/accounts/privacy.contract'
import type { Router } from 'express'
import type { House } from '../platform/house'
import { type Mounting, mount } from '../platform/mount'
import type { PersonalPart } from '../platform/personal-data'
import { changeAccount, showAccount } from './account.service'
import { giveConsent, listConsents, withdrawConsent } from './consent.service'
import { exportData } from './export.service'
import { leave, stay } from './leaving.service'
import { endMemberSession, listMemberSessions, refreshMemberSession, signOutMember } from './member-session.service'
import { disableMember, enableMember, findMembers } from './members.staff.service'
import { mergeAccounts } from './merge.service'
import { organisationsRoutes } from './organisations/organisations.routes'
import { setPhone, setPhoneByWechat } from './phone.service'
import { createOneTimeCodes } from './phone-code.service'
import { getPhoto, removePhoto, setPhoto } from './photo.service'
import { answerSeparate, listSeparate } from './separate-consent.service'
import { type AccountsHouse, signInByPhone, signInByWechat } from './sign-in.service'

const signingIn = (mounting: Mounting, house: AccountsHouse, parts: readonly PersonalPart[]) =>
  mount(
    accountsContract,
    {
      signInByWechat: ({ body, visit, now }) => signInByWechat(house, body.code, visit, now),
      sendPhoneCode: ({ body, now }) => house.codes.send(body.phone, now),
      signInByPhone: ({ body, visit, now }) => signInByPhone(house, body, visit, now),
      refresh: ({ body, visit, now }) => refreshMemberSession(house.sealer, body.refresh, visit, now),
      getAccount: ({ member }) => showAccount(house.vault, member.id),
      changeAccount: ({ member, body }) => changeAccount(house.vault, member.id, body),
      setPhoto: ({ member, upload }) => setPhoto(house.vault, member.id, upload),
      getPhoto: ({ member }) => getPhoto(house.vault, member.id),
      removePhoto: ({ member }) => removePhoto(house.vault, member.id),
      setPhone: ({ member, body, now }) => setPhone(house, member, body, now),
      setPhoneByWechat: ({ member, body, now }) => setPhoneByWechat(house, member, body.code, now),
      mergeAccounts: ({ member, body, now }) => mergeAccounts(house, parts, member, body.merge, now),
      listSessions: ({ member, now }) => listMemberSessions(member, now),
      endSession: ({ member, params }) => endMemberSession(member, params.id),
      signOut: ({ member, visit, body }) => signOutMember(member, visit, body.everywhere),
    },
    mounting,
  )

const privacy = (mounting: Mounting, { vault }: AccountsHouse, parts: readonly PersonalPart[]) =>
  mount(
    privacyContract,
    {
      listConsents: ({ member }) => listConsents(member.id),
      giveConsent: ({ member, params, body, now }) => giveConsent(member.id, params.purpose, body.version, now),
      withdrawConsent: ({ member, params, now }) => withdrawConsent(parts, member.id, params.purpose, now),
      listSeparate: ({ member }) => listSeparate(vault, member.id),
      answerSeparate: ({ member, params, body, now }) => answerSeparate(vault, parts, member.id, params.id, body, now),
      exportData: ({ member, now }) => exportData(vault, parts, member.id, now),
      leave: ({ member, now }) => leave(vault, member.id, now),
      stay: ({ member, now }) => stay(vault, member.id, now),
    },
    mounting,
  )

const members = (mounting: Mounting, { vault }: AccountsHouse) =>
  mount(
    membersContract,
    {
      findMembers: ({ viewer, body }) => findMembers(vault, viewer, body.phone),
      disableMember: ({ viewer, params }) => disableMember(vault, viewer, params.id),
      enableMember: ({ viewer, params }) => enableMember(vault, viewer, params.id),
    },
    mounting,
  )

/** Signing in, one's own data, and the staff's help with it. `parts` is what every feature holds of a person. */
export const accountsRoutes = (mounting: Mounting, house: House, parts: readonly PersonalPart[]): [Router, ...Router[]] => {
  const own = { ...house, codes: createOneTimeCodes(house.vault, house.sms) }
  return [
    signingIn(mounting, own, parts),
    privacy(mounting, own, parts),
    members(mounting, own),
    organisationsRoutes(mounting, house.vault),
  ]
}
