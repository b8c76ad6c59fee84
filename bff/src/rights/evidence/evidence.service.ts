import { actsFor } from '@tisc/shared/rights/case.table'
import {
  type DeskEvidenceForm,
  type Evidence,
  type EvidenceForm,
  type EvidenceLink,
  handedIn,
} from '@tisc/shared/rights/evidence/evidence.contract'
import mongoose from 'mongoose'
import type { Viewer } from '../../platform/guard'
import { inTransaction } from '../../platform/mongo'
import { ProblemError } from '../../platform/problem-error'
import { keepFiles } from '../../platform/uploads/keeping'
import { handOver, listFiles, viewFile, watchFile } from '../../platform/uploads/kept-files'
import { removeFiles } from '../../platform/uploads/removing'
import type { FieldSealer, Vault } from '../../platform/vault/vault'
import { currentSettings } from '../../settings/settings.service'
import { actOn, type Deed, findCase, openCase } from '../acting'
import { type CaseRecord, caseSubject } from '../case.model'
import { limitsOf, standingOf } from '../case-rules'
import { type EvidenceLinkRecord, EvidenceLinks } from './evidence-link.model'

type By = EvidenceLinkRecord['by']

/** More web addresses than a case has. */
const mostLinks = 50

const showLink = (fields: FieldSealer, { _id, sealed, at, by }: EvidenceLinkRecord): EvidenceLink => {
  const { url, about } = JSON.parse(fields.open(sealed, `link ${_id.toHexString()}`)) as { url: string; about: string }
  return { id: _id.toHexString(), url, about, at: at.toISOString(), by }
}

/** The evidence of a case, whoever has found out that it is theirs to see. */
export const showEvidence = async (vault: Vault, record: CaseRecord, now: Date): Promise<Evidence> => {
  const fields = await openCase(vault, record)
  const links = await EvidenceLinks.find({ caseId: record._id }).sort({ _id: 1 }).limit(mostLinks).lean<EvidenceLinkRecord[]>()
  const may = actsFor('person', standingOf(record), limitsOf(record, await currentSettings()), now)
  return {
    files: await listFiles(vault, caseSubject(record._id)),
    links: links.map((one) => showLink(fields, one)),
    mayAdd: may.includes('say'),
  }
}

const addLink = async (
  vault: Vault,
  record: CaseRecord,
  { url, about }: NonNullable<EvidenceForm['link']>,
  by: By,
  at: Date,
): Promise<void> => {
  if ((await EvidenceLinks.countDocuments({ caseId: record._id })) >= mostLinks)
    throw new ProblemError('invalid-input', undefined, [{ pointer: '#/body/link', detail: '网址已经很多了，请写在补充里' }])
  const _id = new mongoose.Types.ObjectId()
  const sealed = (await openCase(vault, record)).seal(JSON.stringify({ url, about }), `link ${_id.toHexString()}`)
  await EvidenceLinks.create([{ _id, caseId: record._id, sealed, at, by }])
}

/** Adds evidence to a case, with the line in its story that `tell` makes of what is new: all of it or nothing. */
const add = async (
  vault: Vault,
  record: CaseRecord,
  { files, link }: EvidenceForm,
  by: By,
  now: Date,
  tell: (added: string) => Deed,
): Promise<CaseRecord> => {
  if (files.length === 0 && !link)
    throw new ProblemError('invalid-input', undefined, [{ pointer: '#/body/files', detail: '请先选文件，或者填一个网址' }])
  const subject = caseSubject(record._id)
  return inTransaction(async () => {
    const before = new Set((await listFiles(vault, subject)).map(({ id }) => id))
    const kept = await keepFiles(vault, { purpose: 'evidence', subject, by }, files, now)
    if (link) await addLink(vault, record, link, by, now)
    const names = kept.filter(({ id }) => !before.has(id)).map(({ name }) => name)
    const added = [...names, ...(link ? ['一个网址'] : [])]
    return added.length === 0 ? record : actOn(vault, record._id, tell(added.join('、')), now)
  })
}

/**
 * Adds evidence for the person of a case, with a line in its story. The same files again add nothing, so that a form may be sent twice.
 * Throws `conflict` once the case is over, `invalid-input` for a file that is not there or where nothing is added.
 */
export const addEvidence = async (vault: Vault, record: CaseRecord, form: EvidenceForm, now: Date): Promise<Evidence> => {
  const after = await add(vault, record, form, { who: 'person' }, now, (added) => ({
    ...{ act: 'say', by: 'person', text: `补充了证据：${added}` },
  }))
  return showEvidence(vault, after, now)
}

/** Adds what came on another way, marked as added by the staff; how it came stands in the story of the desk. Throws as `addEvidence` does. */
export const addEvidenceAtDesk = async (
  vault: Vault,
  viewer: Viewer,
  id: string,
  { how, ...form }: DeskEvidenceForm,
  now: Date,
): Promise<Evidence> => {
  const record = await findCase(id)
  if (!record.isOpen) throw new ProblemError('conflict', '案件已经结束，不能再加证据；需要时请先重新打开')
  const who = { id: viewer.id, name: viewer.name }
  const after = await add(vault, record, form, { who: 'staff', name: viewer.name }, now, (added) => ({
    ...{ act: 'note', by: 'staff', who, text: `添加了证据（${handedIn[how]}）：${added}` },
  }))
  viewer.note({ after: { how } })
  return showEvidence(vault, after, now)
}

export const listEvidence = async (vault: Vault, id: string, now: Date) => showEvidence(vault, await findCase(id), now)

/** A file of a case, to be saved. Throws `not-found`, also for another case's. */
export const getEvidence = (vault: Vault, record: Pick<CaseRecord, '_id'>, file: string) => handOver(vault, caseSubject(record._id), file)

export const getEvidenceAtDesk = async (vault: Vault, id: string, file: string) => getEvidence(vault, await findCase(id), file)
export const viewEvidenceAtDesk = async (vault: Vault, id: string, file: string) =>
  viewFile(vault, caseSubject((await findCase(id))._id), file)
export const watchEvidenceAtDesk = async (vault: Vault, id: string, file: string) =>
  watchFile(vault, caseSubject((await findCase(id))._id), file)

/** Takes away all evidence of a case, in the transaction that takes the case away. */
export const removeEvidence = async (id: mongoose.Types.ObjectId): Promise<void> => {
  await removeFiles(caseSubject(id))
  await EvidenceLinks.deleteMany({ caseId: id })
}
