import { type ApplicationState, applicationStates, stateTones } from '@tisc/shared/applications/applications.state'
import { type ProgrammeKey, programmes } from '@tisc/shared/applications/programmes'
import { State } from '../../ui/state'

/** What the staff call a state: the applicant is somebody else there. */
const told: Partial<Record<ApplicationState, string>> = {
  returned: '等申请人补正',
  withdrawn: '申请人撤回',
  approved: '通过，等申请人同意公示',
}

export const stateText = (state: ApplicationState): string => told[state] ?? applicationStates[state].zh

export const ApplicationStanding = ({ state }: { state: ApplicationState }) => <State tone={stateTones[state]}>{stateText(state)}</State>

/** Within a row, where the whole name has no room. */
export const programmeShort: Record<ProgrammeKey, string> = { expert: '专家', volunteer: '志愿者' }

export const programmeText = (programme: ProgrammeKey): string => programmes[programme].title.zh
