import { listPeople } from '../../staff/people.service'
import { Cases } from '../case.model'

/** Who can have a case, and how many open ones each has. */
export const listOfficers = async () => {
  const people = (await listPeople()).items.filter(({ roles, state }) => state === 'active' && roles.includes('case-officer'))
  const loads = await Promise.all(people.map(({ id }) => Cases.countDocuments({ 'owner.id': id, isOpen: true })))
  return { items: people.map(({ id, name }, at) => ({ id, name, load: loads[at] ?? 0 })) }
}
