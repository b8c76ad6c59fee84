import type { ApplicationMove } from '@tisc/shared/applications/applications.state'
import type { Told } from '@tisc/shared/messages/templates'
import { type ApplicationRecord, Applications } from '../application.model'

const toldAs = (move: ApplicationMove | undefined, { asked, paper }: ApplicationRecord): Told | undefined => {
  // whoever sent it themselves knows
  if (move === 'submit') return paper && { template: 'application-entered', args: {} }
  // what was completed already needs nobody’s attention
  if (move === 'giveBack') return asked && { template: 'application-returned', args: { until: asked.until } }
  if (move === 'accept') return { template: 'application-accepted', args: {} }
  if (move === 'approve') return { template: 'application-approved', args: {} }
  if (move === 'enrol') return { template: 'application-enrolled', args: {} }
  if (move === 'admit' || move === 'refuse' || move === 'uphold') return { template: 'application-decided', args: {} }
  return move === 'lapse' ? { template: 'application-lapsed', args: {} } : undefined
}

/** What an applicant is told shortly before what they were asked for is due; nothing when it was completed meanwhile. */
export const tellUncompleted = async ({ subject }: { subject: string }) => {
  const [id = '', until = ''] = subject.split(' ')
  const record = await Applications.findOne({ _id: id, state: 'returned', 'asked.until': until }).lean<ApplicationRecord>()
  if (!record) return undefined
  const told: Told = { template: 'application-due', args: { until } }
  return { ...told, target: { route: 'application' as const, params: { id } }, people: [record.accountId] }
}

/** What a move of an application is told as, to its applicant; moves that nobody waits for are not. */
export const tellApplication = async ({ subject }: { subject: string }) => {
  const [id = '', number] = subject.split(' ')
  const record = await Applications.findById(id).lean<ApplicationRecord>()
  const told = record && toldAs(record.events[Number(number) - 1]?.move, record)
  if (!record || !told) return undefined
  return { ...told, target: { route: 'application', params: { id } }, people: [record.accountId] }
}
