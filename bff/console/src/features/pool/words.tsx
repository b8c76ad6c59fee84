import { jurisdictions, languages } from '@tisc/shared/applications/expertise'
import type { PoolLine } from '@tisc/shared/applications/pool/pool.staff.contract'
import { memberStates } from '@tisc/shared/applications/pool/pool.state'
import { ipTypes } from '@tisc/shared/platform/ip-types'
import { State, type Tone } from '../../ui/state'

type Table = Readonly<Record<string, { zh: string }>>

const oneIn = (table: Table) => (value: string) => table[value]?.zh ?? value
export const ipTypeText = oneIn(ipTypes)
export const jurisdictionText = oneIn(jurisdictions)
export const languageText = oneIn(languages)

/** Short names of what one may apply for: a column has no room for the long ones. */
export const programmeTexts = { expert: '专家', volunteer: '志愿者' } as const

export const availabilityTexts = { free: '能接案子', full: '手上已满', paused: '暂时不接' } as const
const availabilityTones = { free: 'done', full: 'waiting', paused: 'ended' } as const satisfies Record<string, Tone>

/** Whether somebody can be asked. */
export const Availability = ({ member: { availability } }: { member: Pick<PoolLine, 'availability'> }) => (
  <State tone={availabilityTones[availability]}>{availabilityTexts[availability]}</State>
)

/** Where somebody stands; a term that is over is told as that. */
export const Standing = ({ state, until, today }: { state: PoolLine['state']; until: string; today: string }) =>
  state === 'active' && until < today ? (
    <State tone="ended">任期已结束</State>
  ) : (
    <State tone={memberStates[state].tone}>{memberStates[state].zh}</State>
  )
