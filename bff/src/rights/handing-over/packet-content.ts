import { answerText } from '@tisc/shared/forms/answer-text'
import { questionsOf } from '@tisc/shared/forms/sections'
import { jurisdictions } from '@tisc/shared/platform/jurisdictions'
import { shownReference } from '@tisc/shared/platform/reference'
import { ipTypes, partyRoles, sources, subjects, urgencies } from '@tisc/shared/rights/case.words'
import type { Evidence } from '@tisc/shared/rights/evidence/evidence.contract'
import { filingSections } from '@tisc/shared/rights/filing/filing.form'
import type { OwnCase } from '@tisc/shared/rights/rights.schema'
import { instantWords } from '@tisc/shared/working-time/derivation'
import type { CaseRecord, HandOver } from '../case.model'

/** What an agency is handed: facts, what the person sent, what was said in both directions; never what the staff wrote for themselves. */
export type PacketContent = {
  title: string
  facts: { name: string; value: string }[]
  answers: { question: string; answer: string }[]
  /** The files that the person agreed to, by their places in the archive, each to be known again by its SHA-256; links as they were given. */
  evidence: { file: string; name: string; size: number; sha256: string }[]
  links: { url: string; about: string; at: string }[]
  story: { at: string; by: string; text: string }[]
}

type Known = {
  record: CaseRecord
  handOver: HandOver
  shown: OwnCase
  evidence: Evidence
  person: { name: string; phone: string }
  now: Date
}

/** The files that go along: those that the person was asked about. */
export const agreedFiles = ({ handOver, evidence }: Pick<Known, 'handOver' | 'evidence'>) =>
  evidence.files.filter(({ id }) => handOver.files?.ids.includes(id))

/** Where a file lies in the archive; its number keeps two of one name apart. */
const placeOf = (name: string, at: number): string => `evidence/${String(at + 1).padStart(3, '0')}-${name}`

const factsOf = ({ record, handOver, shown, person, now }: Known): PacketContent['facts'] => {
  const { about, ipType, role, isOverseas, country, subjects: touched = [], urgency, urgentDay } = shown.facts
  return [
    { name: '编号', value: shownReference(shown.reference) },
    { name: '转交给', value: handOver.to },
    { name: '理由', value: handOver.why },
    { name: '转交时间', value: instantWords(now, 'zh') },
    { name: '当事人', value: person.name },
    { name: '电话', value: person.phone },
    { name: '单独同意', value: `${instantWords(handOver.agreedAt ?? now, 'zh')}同意转交给${handOver.to}` },
    { name: '来源', value: `${sources[record.source]}，${instantWords(record.receivedAt, 'zh')}` },
    { name: '事由', value: about },
    { name: '类型', value: ipTypes[ipType].zh },
    { name: '身份', value: partyRoles[role] },
    { name: '发生在', value: country ? jurisdictions[country].zh : isOverseas ? '境外' : '境内' },
    { name: '还涉及', value: touched.map((subject) => subjects[subject].zh).join('；') },
    { name: '赶在以前', value: [urgentDay, urgency && urgencies[urgency].zh].filter(Boolean).join('，') },
  ].filter(({ value }) => value !== '')
}

/** Puts together what an agency is handed. */
export const packetContent = (known: Known): PacketContent => {
  const { filed, story } = known.shown
  const asked = filed ? questionsOf(filingSections(filed.day)) : []
  return {
    title: `维权援助案件转交：${shownReference(known.shown.reference)}`,
    facts: factsOf(known),
    answers: asked.flatMap((question) => {
      const answer = answerText(question, filed?.answers[question.key] as never, 'zh')
      return answer === '' ? [] : [{ question: question.ask.zh, answer }]
    }),
    evidence: agreedFiles(known).map(({ name, size, sha256 }, at) => ({ file: placeOf(name, at), name, size, sha256 })),
    links: known.evidence.links.map(({ url, about, at }) => ({ url, about, at })),
    story: story
      .filter(({ text }) => text)
      .map(({ at, by, text = '' }) => ({ at, by: by ?? '当事人', text }))
      .reverse(),
  }
}
