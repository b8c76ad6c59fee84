import { type Training, trainingStates } from '@tisc/shared/trainings/trainings.schema'
import { State } from '../../ui/state'

const tones = { draft: 'todo', published: 'done', cancelled: 'ended' } as const

/** Whether a training is a draft, published or cancelled. */
export const TrainingState = ({ state }: Pick<Training, 'state'>) => <State tone={tones[state]}>{trainingStates[state]}</State>
