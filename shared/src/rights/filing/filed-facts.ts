import type { Answer, Answers } from '../../forms/answer.schema'
import { type IpType, ipTypeNames, type PartyRole, partyRoleNames, subjectNames, urgencyNames } from '../case.words'
import { type CaseFacts, countryNames } from '../rights.schema'

const one = <Name extends string>(names: readonly Name[], answer: Answer | undefined): Name | undefined =>
  names.find((name) => name === answer)

/** The facts of a case that rules and figures need, out of the answers of whoever filed it; what they do not know is not known. */
export const filedFacts = (answers: Answers): CaseFacts => {
  const { about, subjects: told } = answers
  const chosen: readonly unknown[] = Array.isArray(told) ? told : []
  const touched = subjectNames.filter((name) => chosen.includes(name))
  const isOverseas = answers.place === 'overseas'
  const country = one(countryNames, isOverseas ? answers.country : undefined)
  const urgency = one(urgencyNames, answers.urgency)
  const day = urgency && answers['urgent-day']
  return {
    about: typeof about === 'string' ? about : '',
    ipType: one<IpType>(ipTypeNames, answers['ip-type']) ?? 'unknown',
    role: one<PartyRole>(partyRoleNames, answers.role) ?? 'unknown',
    isOverseas,
    ...(country && { country }),
    ...(touched.length > 0 && { subjects: touched }),
    ...(urgency && { urgency }),
    ...(typeof day === 'string' && { urgentDay: day }),
  }
}
