import type { Answers } from '@tisc/shared/forms/answer.schema'
import { answerText } from '@tisc/shared/forms/answer-text'
import { questionsOf } from '@tisc/shared/forms/sections'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { filingSections } from '@tisc/shared/rights/filing/filing.form'
import mongoose from 'mongoose'
import { openAnswers, sealAll } from '../platform/answers'
import type { PersonalPart } from '../platform/personal-data'
import { collectFiles } from '../platform/uploads/exporting'
import { moveFiles } from '../platform/uploads/keeping'
import { removeFiles } from '../platform/uploads/removing'
import { currentSettings } from '../settings/settings.service'
import { type CaseRecord, Cases, caseOwner, caseSubject } from './case.model'
import { showOwn } from './case.view'
import { CaseEntries } from './case-entry.model'
import { showEvidence } from './evidence/evidence.service'
import { EvidenceLinks } from './evidence/evidence-link.model'
import { type CaseDraftRecord, CaseDrafts, draftFiles } from './filing/case-draft.model'
import { removeCaseDraft } from './filing/case-draft.service'
import { FollowSecrets } from './follow-secret.model'
import { answerOffer } from './handing-over/answering'
import { CasePackets } from './handing-over/packet.model'
import { CaseTasks } from './tasks/case-task.model'
import { answerMediation } from './tracks/answering-mediation'

/** Each answer beside its question. */
const answeredBy = (answers: Answers, at: Date) =>
  questionsOf(filingSections(shanghaiDay(at))).flatMap((question) =>
    question.key in answers ? [{ question: question.ask.zh, answer: answerText(question, answers[question.key], 'zh') }] : [],
  )

const mine = (id: string) => ({ accountId: new mongoose.Types.ObjectId(id) })

/**
 * The cases of a person, with what they may see of them. A case outlives the account of the one who filed it, for colleagues and for the
 * office: leaving takes away whose it was, and the case's own key ends with its term.
 */
export const rightsPersonal: PersonalPart = {
  name: 'rights',
  models: [Cases, CaseEntries, FollowSecrets, CaseDrafts, CasePackets, CaseTasks, EvidenceLinks],
  collect: async (id, fields) => {
    const draft = await CaseDrafts.findById(id).lean<CaseDraftRecord>()
    return draft ? { 'case-draft': { savedAt: draft.savedAt, answers: answeredBy(openAnswers(fields, draft.answers), draft.savedAt) } } : {}
  },
  collectSealed: async (id, vault) => {
    const records = await Cases.find(mine(id)).sort({ _id: 1 }).limit(1_000).lean<CaseRecord[]>()
    if (records.length === 0) return {}
    const settings = await currentSettings()
    const cases = []
    const files = {}
    for (const record of records) {
      const fields = await vault.open(caseOwner(record._id))
      if (!fields) continue
      const { name, phone, about, answers, receivedAt } = record
      const told = { name: fields.open(name, 'name'), phone: fields.open(phone, 'phone'), about: fields.open(about, 'about') }
      const { filed, ...shown } = await showOwn(record, fields, settings, new Date())
      const sent = filed && { receipt: filed.receipt, answers: answeredBy(openAnswers(fields, answers), receivedAt) }
      const { links } = await showEvidence(vault, record, new Date())
      Object.assign(files, await collectFiles(vault, caseSubject(record._id), `case-${record.reference}`))
      cases.push({ ...told, ...shown, ...(sent && { filed: sent }), links })
    }
    return { cases, ...files }
  },
  answered: async (id, { kind, subject, to }, agreed, _session, now) => {
    const caseId = kind === 'passing-on' && /^case ([0-9a-f]{24})$/.exec(subject)?.[1]
    const record = caseId && (await Cases.findOne({ _id: caseId, ...mine(id) }).lean<CaseRecord>())
    if (record && record.handOver?.to === to) await answerOffer(record, agreed, now)
    else if (record) await answerMediation(record, to, agreed, now)
  },
  erase: async (id, _now, session) => {
    await Cases.updateMany(mine(id), { $unset: { accountId: 1 } }, { session })
    await removeCaseDraft(id)
  },
  withdraw: async (id, agreed) => {
    if (!agreed.includes('cases')) await removeCaseDraft(id)
  },
  merge: async (from, into, session, keys) => {
    await Cases.updateMany(mine(from), { $set: mine(into) }, { session })
    const theirs = await CaseDrafts.findByIdAndDelete(from, { session }).lean<CaseDraftRecord>()
    const [gone, kept] = [from, into].map((account) => draftFiles(account).subject) as [string, string]
    if (!theirs || (await CaseDrafts.exists({ _id: into }).session(session))) return removeFiles(gone)
    await moveFiles(gone, kept)
    const answers = sealAll(keys.into, openAnswers(keys.from, theirs.answers))
    await CaseDrafts.create([{ ...theirs, _id: new mongoose.Types.ObjectId(into), answers }], { session })
  },
}
