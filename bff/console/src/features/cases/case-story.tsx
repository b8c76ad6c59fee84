import { shownReference } from '@tisc/shared/platform/reference'
import type { CaseEntry } from '@tisc/shared/rights/rights.schema'
import { Timeline } from 'antd'
import { Link } from 'react-router'
import { momentText } from '../../ui/moments'
import { entryNames } from './cases.words'
import { trackEventNames } from './track.words'

const inside = (kind: CaseEntry['kind']): boolean => kind === 'note' || kind === 'facts'

/** The story, newest on top; what the person never sees says so. `of` tells another case's apart. */
export const CaseStory = ({ story, of = '' }: { story: CaseEntry[]; of?: string }) => (
  <section aria-label={`${of}经过`}>
    <h2>{of}经过</h2>
    <Timeline
      items={story.map(({ kind, at, by, text, slot, track, other }) => ({
        children: (
          <>
            <span className="strong">{track ? trackEventNames[track] : entryNames[kind]}</span>{' '}
            {inside(kind) && <span className="soft">当事人看不到</span>}
            <br />
            <span className="soft number">
              {momentText(at)} {by}
            </span>
            {text && <p style={{ whiteSpace: 'pre-wrap' }}>{text}</p>}
            {slot && <p className="number">约在{momentText(slot)}</p>}
            {other && (
              <p>
                <Link to={`/cases/${other.id}`} className="number" style={{ textDecoration: 'underline' }}>
                  {shownReference(other.reference)}
                </Link>
              </p>
            )}
          </>
        ),
      }))}
    />
  </section>
)
