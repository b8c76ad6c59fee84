import type { DeskAct } from '@tisc/shared/rights/cases.staff.contract'
import mongoose from 'mongoose'
import { ProblemError } from '../../platform/problem-error'
import { moveFiles } from '../../platform/uploads/keeping'
import { listFiles } from '../../platform/uploads/kept-files'
import type { FieldSealer, Vault } from '../../platform/vault/vault'
import { addEntry, type Deed } from '../acting'
import { type CaseRecord, caseSubject } from '../case.model'
import type { Changes } from '../case-rules'
import { moveLinks, type Side } from '../evidence/moving'
import { type Filing, fileCase } from '../filing/filing'
import type { Who } from '../review.staff'

type Split = Extract<DeskAct, { do: 'split' }>

/** The second case begins where the first stands: the person has waited as long for both. */
const begun = ({ _id, reference, owner, assignedAt, workingSince, stops, tokens }: CaseRecord, now: Date): Changes => ({
  ...{ state: 'working', revision: 2, splitFrom: { id: _id, reference, at: now } },
  ...{ owner, assignedAt, workingSince, tokens },
  stops: stops.map((stop) => ({ ...stop, to: stop.to ?? now })),
})

const filingOf = (record: CaseRecord, fields: FieldSealer, act: Split): Filing => ({
  ...{ source: record.source, key: `split ${record._id.toHexString()} ${record.revision}`, body: act, facts: act.facts },
  ...{ name: fields.open(record.name, 'name'), phone: fields.open(record.phone, 'phone') },
  accountId: record.accountId?.toHexString(),
  organisation: record.organisation,
})

/** What goes along must be there, or the one who chose it saw another case. */
const moveEvidence = async (vault: Vault, from: Side, to: Side, { files, links }: Split): Promise<void> => {
  const there = new Set((await listFiles(vault, caseSubject(from.id))).map(({ id }) => id))
  if (!files.every((id) => there.has(id)) || !(await moveLinks(from, to, links)))
    throw new ProblemError('conflict', '选的证据已经不在这个案件里，请看新的内容再决定')
  await moveFiles(caseSubject(from.id), caseSubject(to.id), files)
}

/** What splitting a case brings: a second one of the same person, with its own reference, the facts and the evidence that were chosen. */
export const prepareSplit = (vault: Vault, act: Split, who: Who, now: Date): Pick<Deed, 'more' | 'text' | 'other'> => {
  const more = async (record: CaseRecord, fields: FieldSealer): Promise<Changes> => {
    const filing: Filing = {
      ...filingOf(record, fields, act),
      more: async () => begun(record, now),
      also: async (made, own) => {
        const origin = { id: record._id, reference: record.reference }
        await addEntry(made, own, 'split-off', { who, text: act.text, other: origin }, now)
        await moveEvidence(vault, { id: record._id, fields }, { id: made._id, fields: own }, act)
        return made
      },
    }
    const made = await fileCase(vault, filing, now)
    const part = { id: new mongoose.Types.ObjectId(made._id), reference: made.reference, at: now }
    return { splitInto: [...(record.splitInto ?? []), part] }
  }
  return { text: act.text, more, other: ({ splitInto = [] }) => splitInto.at(-1) }
}
