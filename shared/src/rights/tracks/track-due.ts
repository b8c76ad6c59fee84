import type { TrackStep } from './track.table'

/** In how many working days a track goes on from where it stands, as the centre decides it. */
export type TrackTerms = {
  mediationConsentDays: number
  mediationSendDays: number
  mediatorDays: number
  mediationDays: number
  overseasAskDays: number
  overseasReplyDays: number
}

const termOf: Partial<Record<TrackStep, keyof TrackTerms>> = {
  proposed: 'mediationConsentDays',
  agreed: 'mediationSendDays',
  sent: 'mediatorDays',
  named: 'mediationDays',
  held: 'mediationDays',
  stated: 'overseasAskDays',
  asked: 'overseasReplyDays',
  invited: 'overseasReplyDays',
}

/** How many working days a step has; none once a track is over. */
export const trackDays = (step: TrackStep, terms: Partial<TrackTerms>): number | undefined => {
  const name = termOf[step]
  return name && terms[name]
}
