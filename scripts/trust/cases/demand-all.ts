import { createHash } from 'node:crypto'
import type { House } from '@tisc/bff/platform/house'
import { handOver, listFiles } from '@tisc/bff/platform/uploads/kept-files'
import { type CaseRecord, Cases, caseOwner, caseSubject } from '@tisc/bff/rights/case.model'
import { CaseEntries } from '@tisc/bff/rights/case-entry.model'
import { Slots } from '@tisc/bff/rights/slot.model'
import { currentSettings } from '@tisc/bff/settings/settings.service'
import mongoose from 'mongoose'
import { recountDue } from '../../working-time/recount-due'
import { inParallel } from '../instances'
import type { Acknowledged } from './load'

const chunk = 500

const demand = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what)
}

/** Every case that somebody was told of is there, under its number, opens with its key and says whose it is; and no other is. */
const demandCases = async ({ vault }: House, told: readonly Acknowledged[]) => {
  const cases: CaseRecord[] = []
  let lost = 0
  for (let from = 0; from < told.length; from += chunk) {
    const some = told.slice(from, from + chunk)
    const found = await Cases.find({ _id: { $in: some.map(({ id }) => new mongoose.Types.ObjectId(id)) } }).lean<CaseRecord[]>()
    const keys = await vault.openAll(found.map(({ _id }) => caseOwner(_id)))
    const names = new Map(found.map(({ _id, reference, name }) => [`${_id} ${reference}`, keys.get(caseOwner(_id))?.open(name, 'name')]))
    lost += some.filter(({ id, reference, name }) => names.get(`${id} ${reference}`) !== name).length
    cases.push(...found)
  }
  demand(lost === 0, `${lost} acknowledged cases are not there as they were told`)
  const doubled = (await Cases.countDocuments()) - told.length
  demand(doubled === 0, `${told.length} submissions made ${told.length + doubled} cases`)
  return { cases, lost, doubled }
}

/** Every line that an acknowledged deed wrote is in its story, once; each case came in once. */
const demandStories = async (told: readonly Acknowledged[]): Promise<number> => {
  const received = await CaseEntries.countDocuments({ kind: 'received' })
  demand(received === told.length, `${told.length} cases came in ${received} times`)
  const worked = told.filter(({ did }) => did.length > 0)
  for (let from = 0; from < worked.length; from += chunk) {
    const some = worked.slice(from, from + chunk)
    const entries = await CaseEntries.find(
      { caseId: { $in: some.map(({ id }) => new mongoose.Types.ObjectId(id)) } },
      { caseId: 1, kind: 1, text: 1 },
    ).lean()
    for (const { id, did } of some) {
      // a call that was written down was received and reached in one
      const kinds = entries.filter(({ caseId }) => String(caseId) === id).map(({ kind }) => kind)
      const expected = ['received', 'reached', ...did]
      demand([...kinds].sort().join() === expected.sort().join(), `a case was worked on by ${did.join()} and tells ${kinds.join()}`)
    }
  }
  return worked.reduce((sum, { did }) => sum + did.length, 0)
}

/** Every file that somebody was told of lies with its case and is, read back, what its hash says; no case has a file more. */
const demandFiles = async ({ vault }: House, told: readonly Acknowledged[]): Promise<number> => {
  const some = told.filter(({ files }) => files.length > 0)
  await inParallel(some.length, 8, async (at) => {
    const { id, files } = some[at] as Acknowledged
    const subject = caseSubject(new mongoose.Types.ObjectId(id))
    const listed = await listFiles(vault, subject)
    demand(
      listed
        .map(({ sha256 }) => sha256)
        .sort()
        .join() === [...files].sort().join(),
      'a case has other files than its person was told',
    )
    for (const file of listed) {
      const hash = createHash('sha256')
      for await (const bytes of (await handOver(vault, subject, file.id)).bytes) hash.update(bytes)
      demand(hash.digest('hex') === file.sha256, 'a file reads as another')
    }
  })
  return some.reduce((sum, { files }) => sum + files.length, 0)
}

/** As many places are taken as there are call-backs that wait. */
const demandSlots = async (): Promise<void> => {
  const [sum] = await Slots.aggregate<{ taken: number }>([{ $group: { _id: null, taken: { $sum: '$taken' } } }])
  const waiting = await Cases.countDocuments({ isCallBackOpen: true })
  demand((sum?.taken ?? 0) === waiting, `${sum?.taken ?? 0} places are taken by ${waiting} call-backs`)
}

/** What is due in each, counted once more from what is stored, by another way. */
const demandDeadlines = async (cases: readonly CaseRecord[]): Promise<number> => {
  const settings = await currentSettings()
  const wrong = cases.filter((record) => {
    const due = recountDue(record, settings)
    return due?.what !== record.dueWhat || (due && due.at.getTime() !== record.orderAt.getTime())
  })
  demand(wrong.length === 0, `${wrong.length} deadlines are others when they are counted anew, the first of ${wrong[0]?.reference}`)
  return cases.length
}

/** Nothing that was acknowledged is lost, nothing is there twice, and every deadline is right. */
export const demandAll = async (house: House, told: readonly Acknowledged[]): Promise<Record<string, number>> => {
  const { cases, lost, doubled } = await demandCases(house, told)
  const deeds = await demandStories(told)
  const files = await demandFiles(house, told)
  await demandSlots()
  const merged = cases.filter((record) => record.merged).length
  const counted = { cases: told.length, 'acts of officers': deeds, merged, files }
  return { ...counted, 'deadlines counted anew': await demandDeadlines(cases), lost, doubled }
}
