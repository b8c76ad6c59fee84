import { ProblemError } from '../../platform/problem-error'
import { listPeople } from '../../staff/people.service'
import { Cases } from '../case.model'

/** Who can have a case, and how many open ones each has. */
export const listOfficers = async () => {
  const people = (await listPeople()).items.filter(({ roles, state }) => state === 'active' && roles.includes('case-officer'))
  const loads = await Promise.all(people.map(({ id }) => Cases.countDocuments({ 'owner.id': id, isOpen: true })))
  return { items: people.map(({ id, name }, at) => ({ id, name, load: loads[at] ?? 0 })) }
}

/** Somebody who can have a case. Throws `invalid-input` at `pointer` for anybody else. */
export const officer = async (id: string, pointer: string) => {
  const found = (await listOfficers()).items.find((one) => one.id === id)
  if (!found) throw new ProblemError('invalid-input', undefined, [{ pointer, detail: '请选一位在岗的承办人' }])
  return { id: found.id, name: found.name }
}
