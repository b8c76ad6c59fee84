import { type ApplicationState, stateTones } from '@tisc/shared/applications/applications.state'
import type { Tone } from '../../ui/status'

/** The shape and colour of a state; one that this version does not know is told without either’s promise. */
export const toneOf = (state: ApplicationState): Tone => stateTones[state] ?? 'ended'
