import type { Training, TrainingSession } from '@tisc/shared/trainings/trainings.schema'
import { sampleTraining } from '../sample'
import { freeIn, windowOf } from './sign-up-window'

const at = (instant: string, more: Partial<Training> = {}, changed: Partial<TrainingSession> = {}) => {
  const training = sampleTraining({ opensAt: '2026-11-24T06:00:00.000Z', closesAt: '2026-11-30T06:00:00.000Z', ...more })
  return windowOf(training, { ...(training.sessions[0] as TrainingSession), ...changed }, Date.parse(instant))
}

it('opens and closes at the second', () => {
  expect(at('2026-11-24T05:59:59.999Z')).toBe('before')
  expect(at('2026-11-24T06:00:00.000Z')).toBe('open')
  expect(at('2026-11-30T05:59:59.999Z')).toBe('open')
  expect(at('2026-11-30T06:00:00.000Z')).toBe('closed')
  expect(at('2026-12-01T06:00:00.000Z')).toBe('started')
  expect(at('2026-12-01T08:30:00.000Z')).toBe('over')
})

it('says first that a session does not take place', () => {
  expect(at('2026-11-24T06:00:00.000Z', {}, { isCancelled: true })).toBe('cancelled')
  expect(at('2026-12-02T06:00:00.000Z', { state: 'cancelled' })).toBe('cancelled')
})

it('adds up what is free', () => {
  expect(freeIn(sampleTraining().sessions[0] as TrainingSession)).toBe(38)
})
