import fc from 'fast-check'
import { dueOf } from '../due'
import {
  isTrackOpen,
  moveTrack,
  type TrackMove,
  type TrackStanding,
  trackKinds,
  trackMovesFor,
  trackPicture,
  trackStart,
  trackStepNames,
} from './track.table'

const mediation = (more: Partial<TrackStanding> = {}): TrackStanding => ({ kind: 'mediation', step: 'proposed', ...more })

it('goes to the court only once both sides have agreed, in whichever order', () => {
  expect(moveTrack('send', 'owner', mediation())).toBeUndefined()
  expect(moveTrack('person-agrees', 'person', mediation())).toBe('proposed')
  expect(moveTrack('person-agrees', 'person', mediation({ hasOther: true }))).toBe('agreed')
  expect(moveTrack('other-agrees', 'owner', mediation({ hasPerson: true }))).toBe('agreed')
  expect(moveTrack('other-agrees', 'person', mediation({ hasPerson: true }))).toBeUndefined()
  expect(moveTrack('person-declines', 'person', mediation({ step: 'agreed' }))).toBe('declined')
  expect(moveTrack('person-declines', 'person', mediation({ step: 'sent' }))).toBeUndefined()
  expect(trackMovesFor('person', mediation({ step: 'named' }))).toEqual([])
})

it('never leaves its officer without a way on, and ends', () => {
  fc.assert(
    fc.property(fc.constantFrom(...trackKinds), fc.array(fc.nat(), { maxLength: 30, size: 'max' }), (kind, all) => {
      let at: TrackStanding = { kind, step: trackStart[kind] }
      for (const step of all) {
        const may = trackMovesFor('owner', at)
        expect(may.length > 0).toBe(isTrackOpen(at.step))
        const move = may[step % Math.max(1, may.length)] as TrackMove | undefined
        if (!move) return
        const hasPerson = at.hasPerson || move === 'person-agrees'
        at = { kind, step: moveTrack(move, 'owner', at) ?? at.step, hasPerson, hasOther: at.hasOther || move === 'other-agrees' }
        expect(trackStepNames).toContain(at.step)
      }
    }),
  )
})

it('draws no step of the other way', () => {
  expect(trackPicture('overseas')).not.toMatch(/sent|settled/)
  expect(trackPicture('mediation')).toContain('  named --> failed: 没有达成协议')
})

it('is due step by step, by the terms of the centre, and gives the answer’s clock back', () => {
  const at = (text: string) => new Date(`${text}+08:00`)
  const days = {
    assignHours: 4,
    contactHours: 4,
    answerDays: 5,
    answerDaysOverseas: 10,
    answerDaysUrgent: 1,
    personDays: 10,
    acknowledgeDays: 5,
    followUpDays: 10,
  }
  const terms = { hours: ['09:00-17:00'], ...days, mediationConsentDays: 3, mediatorDays: 8 }
  const started = at('2026-11-24T11:00')
  const times = { state: 'working' as const, receivedAt: started, workingSince: started, missed: [], stops: [], isOverseas: false }
  const due = (more: object) => {
    const found = dueOf({ ...times, ...more }, terms)
    return [found?.what, found?.at]
  }
  expect(due({ track: { step: 'proposed', at: started } })).toEqual(['step', at('2026-11-27T17:00')])
  const stops = [{ from: at('2026-11-25T10:00'), why: '诉前调解' }]
  expect(due({ stops, track: { step: 'sent', at: at('2026-11-25T10:00') } })).toEqual(['step', at('2026-12-07T17:00')])
  const over = [{ from: at('2026-11-25T10:00'), to: at('2026-11-27T10:00'), why: '诉前调解' }]
  expect(due({ stops: over, track: { step: 'failed', at: at('2026-11-27T10:00') } })).toEqual(['answer', at('2026-12-03T17:00')])
})
