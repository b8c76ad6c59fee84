import { isTrackOpen, moveTrack } from '@tisc/shared/rights/tracks/track.table'
import { mediationPlatform } from '@tisc/shared/rights/tracks/track.words'
import { actUnopened } from '../acting'
import type { CaseRecord } from '../case.model'
import { moved } from './moving'

/** What a person's answer about mediation, or taking it back, changes at once; nothing where the matter is with the court already. */
export const answerMediation = async (record: CaseRecord, to: string | undefined, agreed: boolean, now: Date): Promise<void> => {
  const { track } = record
  const move = agreed ? 'person-agrees' : 'person-declines'
  if (to !== mediationPlatform || track?.kind !== 'mediation' || !isTrackOpen(track.step) || !moveTrack(move, 'person', track)) return
  await actUnopened(record._id, { act: 'track', by: 'person', track: move, plain: (found) => moved(found, move, 'person', now) }, now)
}
