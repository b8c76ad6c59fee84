import mongoose from 'mongoose'
import { nameOrganisations } from '../accounts/organisations/organisation.service'
import { openAnswers } from '../platform/answers'
import type { FieldSealer, Vault } from '../platform/vault/vault'
import { actOn, findCase, openCase } from './acting'
import { type CaseRecord, Cases } from './case.model'

/** What whoever looks for an expert must know of a case; `fields` seals what belongs to it. */
export type CaseForExperts = Pick<CaseRecord, 'reference' | 'isOpen' | 'ipType' | 'isOverseas' | 'urgentDay'> & {
  place?: string | undefined
  about: string
  parties: string[]
  officer?: string | undefined
  accountId?: string | undefined
  fields: FieldSealer
}

const organisationOf = async ({ organisation }: CaseRecord): Promise<string[]> => {
  if (!organisation) return []
  return [...(await nameOrganisations([new mongoose.Types.ObjectId(organisation)])).values()]
}

/** Whom whoever filed it named as the other side. */
const otherSide = (fields: FieldSealer, { answers }: CaseRecord): string[] => {
  const { 'other-party': other } = openAnswers(fields, answers)
  return typeof other === 'string' ? [other] : []
}

/** A case as whoever looks for an expert needs it. Throws `not-found`. */
export const caseForExperts = async (vault: Vault, id: string): Promise<CaseForExperts> => {
  const record = await findCase(id)
  const { reference, isOpen, ipType, isOverseas, urgentDay, country, owner, accountId } = record
  const fields = await openCase(vault, record)
  return {
    ...{ reference, isOpen, ipType, isOverseas, fields },
    ...(urgentDay && { urgentDay }),
    place: country,
    about: fields.open(record.about, 'about'),
    parties: [fields.open(record.name, 'name'), ...(await organisationOf(record)), ...otherSide(fields, record)],
    officer: owner?.name,
    accountId: accountId?.toHexString(),
  }
}

/** Writes what happened with an expert into the case's story, where only the staff see it. */
export const noteOfExperts = async (vault: Vault, id: string, text: string, now: Date, who?: { id: string; name: string }) => {
  await actOn(vault, new mongoose.Types.ObjectId(id), { act: 'note', by: 'staff', text, ...(who && { who }) }, now)
}

/** Which of these cases there are, by their ids: whether each is open. */
export const casesAmong = async (ids: readonly mongoose.Types.ObjectId[]): Promise<Map<string, boolean>> => {
  const found = await Cases.find({ _id: { $in: [...ids] } }, { isOpen: 1 }).lean<Pick<CaseRecord, '_id' | 'isOpen'>[]>()
  return new Map(found.map(({ _id, isOpen }) => [_id.toHexString(), isOpen]))
}
