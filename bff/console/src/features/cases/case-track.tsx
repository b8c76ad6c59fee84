import type { DeskCase } from '@tisc/shared/rights/cases.staff.contract'
import { trackSteps } from '@tisc/shared/rights/tracks/track.table'
import { trackFacts } from '@tisc/shared/rights/tracks/track.words'
import { momentText } from '../../ui/moments'
import { State } from '../../ui/state'
import { trackNames } from './track.words'

/** Another way that a case goes or went: where it stands, who agreed, and what a document says of it. */
export const CaseTrack = ({ shown: { track } }: { shown: DeskCase }) => {
  if (!track) return null
  const { kind, step, at, isOpen, hasPerson, hasOther } = track
  const agreed = step === 'proposed' && [hasPerson ? '当事人同意了' : '等当事人', hasOther ? '对方同意了' : '等对方'].join('，')
  return (
    <section aria-label={trackNames[kind]} style={{ marginBottom: 16 }}>
      <p>
        <span className="strong">{trackNames[kind]}</span> <State tone={isOpen ? 'open' : 'ended'}>{trackSteps[step].zh}</State>{' '}
        <span className="soft">
          {momentText(at)}起{agreed && `，${agreed}`}
        </span>
      </p>
      {isOpen && <p className="soft">{trackFacts[kind]}</p>}
    </section>
  )
}
