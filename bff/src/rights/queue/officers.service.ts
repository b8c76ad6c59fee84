import { weightOf } from '@tisc/shared/rights/queue/load'
import type { OfficerLoad } from '@tisc/shared/rights/queue/queue.contract'
import type { Person } from '@tisc/shared/staff/staff.schema'
import { ProblemError } from '../../platform/problem-error'
import { awayToday } from '../../staff/deputy.service'
import { listPeople } from '../../staff/people.service'
import { countOpen, type OpenCases } from './open-cases'

const active = async (): Promise<Person[]> => (await listPeople()).items.filter(({ state }) => state === 'active')
const isOfficer = ({ roles }: Person): boolean => roles.includes('case-officer')

/** Who can have a case. */
export const listOfficers = async () => ({ items: (await active()).filter(isOfficer).map(({ id, name }) => ({ id, name })) })

const total = (open: OpenCases[], owners: string[], each: (one: OpenCases) => number): number =>
  open.filter(({ owner }) => owner && owners.includes(owner)).reduce((sum, one) => sum + each(one), 0)

/** The same with how much each has, and who of all that work on cases is here to read what others answer. */
export const listLoads = async (now: Date): Promise<{ officers: OfficerLoad[]; readers: string[]; open: OpenCases[] }> => {
  const [people, open, { away, deputies }] = await Promise.all([active(), countOpen(now), awayToday(now)])
  const officers = people.filter(isOfficer).map(({ id, name }) => {
    const absent = deputies.filter(({ deputy }) => deputy.id === id).map(({ person }) => person)
    return {
      ...{ id, name, isAbsent: away.has(id), standsInFor: absent.map((one) => one.name) },
      load: total(open, [id], ({ count }) => count),
      weight: total(open, [id, ...absent.map((one) => one.id)], ({ count, state }) => count * weightOf(state)),
    }
  })
  const reads = people.filter((one) => (isOfficer(one) || one.roles.includes('supervisor')) && !away.has(one.id))
  return { officers, readers: reads.map(({ id }) => id), open }
}

/** Somebody who can have a case. Throws `invalid-input` at `pointer` for anybody else. */
export const officer = async (id: string, pointer: string) => {
  const found = (await listOfficers()).items.find((one) => one.id === id)
  if (!found) throw new ProblemError('invalid-input', undefined, [{ pointer, detail: '请选一位在岗的承办人' }])
  return { id: found.id, name: found.name }
}
