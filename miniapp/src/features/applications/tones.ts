import type { ApplicationState } from '@tisc/shared/applications/applications.state'
import type { Tone } from '../../ui/status'

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

/** The shape and colour of a state; one that this version does not know is told without either’s promise. */
export const toneOf = (state: ApplicationState): Tone => tones[state] ?? 'ended'
