import type { ApplicationMove } from '@tisc/shared/applications/applications.state'
import type { Told } from '@tisc/shared/messages/templates'
import { type ApplicationRecord, Applications } from '../application.model'

const toldAs = (move: ApplicationMove | undefined, { asked }: ApplicationRecord): Told | undefined => {
  // what was completed already needs nobody’s attention
  if (move === 'giveBack') return asked && { template: 'application-returned', args: { until: asked.until } }
  if (move === 'accept') return { template: 'application-accepted', args: {} }
  if (move === 'approve') return { template: 'application-approved', args: {} }
  if (move === 'enrol') return { template: 'application-enrolled', args: {} }
  if (move === 'admit' || move === 'refuse' || move === 'uphold') return { template: 'application-decided', args: {} }
  return move === 'lapse' ? { template: 'application-lapsed', args: {} } : undefined
}

/** What a move of an application is told as, to its applicant; moves that nobody waits for are not. */
export const tellApplication = async ({ subject }: { subject: string }) => {
  const [id = '', number] = subject.split(' ')
  const record = await Applications.findById(id).lean<ApplicationRecord>()
  const told = record && toldAs(record.events[Number(number) - 1]?.move, record)
  if (!record || !told) return undefined
  return { ...told, target: { route: 'application', params: { id } }, people: [record.accountId] }
}
