import type { Answers } from '@tisc/shared/forms/answer.schema'
import { isDefence } from '@tisc/shared/rights/filing/defence'
import { ProblemError } from '../../platform/problem-error'

/** Throws `invalid-input` for what is about a national-defence patent, before anything of it is read any further. */
export const refuseDefence = (answers: Answers): void => {
  if (!isDefence(answers)) return
  throw new ProblemError('invalid-input', undefined, [
    { pointer: '#/body/answers/ip-type', detail: '国防专利不在网上办理，请到窗口；这里什么也没有保存' },
  ])
}
