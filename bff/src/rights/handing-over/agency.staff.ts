import { agencies, agencyKeys } from '@tisc/shared/rights/handing-over/agencies'
import { officerReasons } from '@tisc/shared/rights/handing-over/agency-words'
import { routesOf } from '@tisc/shared/rights/handing-over/routing'
import { ProblemError } from '../../platform/problem-error'
import { currentSettings } from '../../settings/settings.service'
import type { CaseRecord } from '../case.model'

/** An office by its key, or one that the staff have entered by its name: what it is called, and why this case is for it. Throws `invalid-input` for any other. */
export const agencyFor = async (named: string, record: CaseRecord): Promise<{ to: string; why: string }> => {
  const key = agencyKeys.find((one) => one === named)
  const why = routesOf(record).find(({ agency }) => agency === key)?.why ?? officerReasons.office.zh
  if (key) return { to: agencies[key].zh, why }
  const { districtAgencies } = await currentSettings()
  if (districtAgencies.includes(named)) return { to: named, why: officerReasons.district.zh }
  throw new ProblemError('invalid-input', undefined, [{ pointer: '#/body/act/agency', detail: '请从列出的部门里选一个' }])
}
