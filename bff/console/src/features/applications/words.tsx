import { type ApplicationState, applicationStates } from '@tisc/shared/applications/applications.state'
import { type ProgrammeKey, programmes } from '@tisc/shared/applications/programmes'
import { State, type Tone } from '../../ui/state'

const tones: Record<ApplicationState, Tone> = {
  draft: 'todo',
  submitted: 'open',
  returned: 'waiting',
  accepted: 'open',
  reviewed: 'open',
  refused: 'ended',
  member: 'done',
  withdrawn: 'ended',
  lapsed: 'ended',
}

/** What the staff call a state: the applicant is somebody else there. */
const told: Partial<Record<ApplicationState, string>> = { returned: '等申请人补正', withdrawn: '申请人撤回' }

export const stateText = (state: ApplicationState): string => told[state] ?? applicationStates[state].zh

export const ApplicationStanding = ({ state }: { state: ApplicationState }) => <State tone={tones[state]}>{stateText(state)}</State>

export const programmeText = (programme: ProgrammeKey): string => programmes[programme].title.zh
