import { isTrackOpen, moveTrack, type TrackActor, type TrackMove } from '@tisc/shared/rights/tracks/track.table'
import { ProblemError } from '../../platform/problem-error'
import type { CaseRecord, CaseTrack } from '../case.model'
import type { Changes } from '../case-rules'

/** In these steps a mediator or the court has the matter, and the clock of our answer stands still. */
const elsewhere: readonly CaseTrack['step'][] = ['agreed', 'sent', 'named', 'held']

/** The stops of a case once its track stands at a step: one begins when both sides agree, and ends with the mediation. */
const stopsAt = ({ stops }: CaseRecord, step: CaseTrack['step'], now: Date): CaseRecord['stops'] => {
  const isStopped = stops.some(({ to, why }) => why && !to)
  if (elsewhere.includes(step)) return isStopped ? stops : [...stops, { from: now, why: 'mediation' }]
  return stops.map((stop) => (stop.why && !stop.to ? { ...stop, to: now } : stop))
}

/** A case after its track went on. Throws `conflict` where that cannot be done from where the track stands. */
export const moved = (record: CaseRecord, move: TrackMove, by: TrackActor, now: Date): Changes => {
  const { track } = record
  const step = track && isTrackOpen(track.step) ? moveTrack(move, by, track) : undefined
  if (!track || !step) throw new ProblemError('conflict', '案件现在的状态不能这样办，请看最新的进度')
  const agreed = {
    ...(move === 'person-agrees' && { hasPerson: true as const }),
    ...(move === 'other-agrees' && { hasOther: true as const }),
  }
  return {
    track: { ...track, ...agreed, step, at: step === track.step && step === 'proposed' ? track.at : now },
    stops: stopsAt(record, step, now),
  }
}
