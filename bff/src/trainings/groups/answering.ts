import type { Answers } from '@tisc/shared/forms/answer.schema'
import type { Question } from '@tisc/shared/forms/question.schema'
import type { GroupForm } from '@tisc/shared/trainings/groups/groups.contract'
import { fieldsOf } from '../../accounts/account.service'
import { checkAnswers, digestOf, openAnswers } from '../../platform/answers'
import { ProblemError } from '../../platform/problem-error'
import type { Vault } from '../../platform/vault/vault'
import type { BookingRecord } from '../booking.model'
import { refusals } from '../booking.view'
import { openWalkIns } from '../check-in/walk-in.staff.service'

const answersOf = (questions: readonly Question[] | undefined, given: Answers | undefined, at: number) => {
  try {
    return { answers: checkAnswers(questions, given), errors: [] }
  } catch (error) {
    if (!(error instanceof ProblemError) || !error.errors) throw error
    const named = error.errors.map(({ pointer, detail }) => ({ pointer: pointer.replace('#/body/', `#/body/people/${at}/`), detail }))
    return { answers: {}, errors: named }
  }
}

/** What was answered for each of a group. Throws `invalid-input` that names every person and question. */
export const checkGroupAnswers = (questions: readonly Question[] | undefined, people: GroupForm['people']): Answers[] => {
  const checked = people.map(({ answers }, at) => answersOf(questions, answers, at))
  const errors = checked.flatMap((one) => one.errors)
  if (errors.length > 0) throw new ProblemError('invalid-input', undefined, errors)
  return checked.map(({ answers }) => answers)
}

/** The same submission again is the same in its answers too. Throws `conflict`. */
export const demandSameAnswers = async (vault: Vault, records: BookingRecord[], wanted: ReadonlyMap<string, Answers>): Promise<void> => {
  const guests = await openWalkIns(
    vault,
    records.map(({ _id }) => _id),
  )
  for (const { _id, accountId, guest, answers } of records) {
    const person = accountId.toHexString()
    const kept = guest ? (guests.get(_id.toHexString())?.answers ?? {}) : openAnswers(await fieldsOf(vault, person), answers)
    if (digestOf(kept) !== digestOf(wanted.get(person) ?? {})) throw new ProblemError(...refusals['other-body'])
  }
}
