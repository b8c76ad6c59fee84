import { separateConsents } from '@tisc/shared/accounts/separate-consents'
import type { DeskCase } from '@tisc/shared/rights/cases.staff.contract'
import type { OwnCase } from '@tisc/shared/rights/rights.schema'
import { isTrackOpen, trackMovesFor } from '@tisc/shared/rights/tracks/track.table'
import { mediationPlatform } from '@tisc/shared/rights/tracks/track.words'
import type { CaseRecord } from '../case.model'

/** Another way of a case as its person sees it; without an account they agree to it here. */
export const showOwnTrack = ({ track, accountId }: CaseRecord): Pick<OwnCase, 'track'> => {
  if (!track) return {}
  const { kind, step, hasPerson } = track
  const isAsked = kind === 'mediation' && step === 'proposed' && !hasPerson && !accountId
  const ask = { to: mediationPlatform, version: separateConsents['passing-on'].version }
  return { track: { kind, step, isOpen: isTrackOpen(step), ...(isAsked && { ask }) } }
}

/** The same as the desk sees it. */
export const showTrack = ({ track, accountId }: CaseRecord): Pick<DeskCase, 'track'> => {
  if (!track) return {}
  const { kind, step, at, hasPerson = false, hasOther = false } = track
  const may = trackMovesFor('owner', track).filter((move) => !(move === 'person-agrees' && accountId))
  return { track: { kind, step, at: at.toISOString(), isOpen: isTrackOpen(step), hasPerson, hasOther, may } }
}
