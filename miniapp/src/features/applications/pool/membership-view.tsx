import { jurisdictions, languages } from '@tisc/shared/applications/expertise'
import type { Membership } from '@tisc/shared/applications/pool/pool.schema'
import { memberStates } from '@tisc/shared/applications/pool/pool.state'
import { say } from '@tisc/shared/forms/answer.schema'
import type { Words } from '@tisc/shared/forms/question.schema'
import { ipTypes } from '@tisc/shared/platform/ip-types'
import { regionName } from '@tisc/shared/platform/regions'
import { language } from '../../../platform/language'
import { useStored } from '../../../platform/use-stored'
import { useWords } from '../../../platform/use-words'
import { Facts } from '../../../ui/facts'
import { GoRow } from '../../../ui/go-row'
import { Note } from '../../../ui/note'
import { Rows } from '../../../ui/rows'
import { Inset, Say } from '../../../ui/say'
import { SectionTitle } from '../../../ui/section-title'
import { useDates } from '../../../ui/use-dates'
import { useProgramme } from '../applications.words'
import { OwnListing } from '../directory/own-listing'
import { placeWords } from './place.words'
import { PlaceWays } from './place-ways'

const useTime = ({ own, load, today }: Membership): string => {
  const said = useWords(placeWords)
  const { day } = useDates()
  if (!own.isOpen) return said.paused
  return own.openFrom && own.openFrom > today ? said.pausedUntil(day(own.openFrom)) : said.load(load, own.most)
}

/** A membership: until when, whether one can be asked, what the pool says of one, and where that is changed. */
export function MembershipView({ membership, onChanged }: { membership: Membership; onChanged: () => Promise<void> }) {
  const said = useWords(placeWords)
  const spoken = useStored(language)
  const { day } = useDates()
  const { title } = useProgramme(membership.programme)
  const { id, state, until, today, proposed, endsSoon, said: told } = membership
  const { tone, ...words } = memberStates[state]
  const isOver = until < today
  const time = useTime(membership)
  return (
    <>
      <SectionTitle title={title} />
      <div role="status">
        <Note tone={isOver ? 'ended' : tone} title={isOver ? said.over : `${words[spoken]} · ${said.until(day(until))}`}>
          {[state === 'active' && time, endsSoon && said.endsSoon, told].filter(Boolean).join(' ')}
        </Note>
      </div>
      {proposed && <Say quiet>{said.waiting}</Say>}
      <Rows>
        {endsSoon && (
          <li>
            <GoRow to="application" params={{ id }} words={said.again} say={said.againSay} />
          </li>
        )}
        <li>
          <GoRow to="poolHours" params={{ id }} words={said.hours} say={said.hoursSay} />
        </li>
      </Rows>
      {state === 'active' && !isOver && (
        <Rows>
          <li>
            <GoRow to="poolOwn" params={{ id }} words={said.own} say={said.ownSay} />
          </li>
          <li>
            <GoRow to="poolFacts" params={{ id }} words={said.facts} say={said.factsSay} />
          </li>
        </Rows>
      )}
      <Known membership={membership} />
      {state === 'active' && !isOver && <OwnListing id={id} />}
      <PlaceWays membership={membership} onChanged={onChanged} />
    </>
  )
}

function Known({ membership: { checked, own } }: { membership: Membership }) {
  const said = useWords(placeWords)
  const spoken = useStored(language)
  const { employer, title, ...known } = checked
  const told = (table: Readonly<Record<string, Words>>, values: readonly string[]) =>
    values.map((value) => (table[value] ? say(table[value], spoken) : value)).join(spoken === 'zh' ? '、' : ', ') || said.none
  return (
    <>
      <SectionTitle title={said.known} />
      <Inset>
        <Facts
          facts={[
            { name: said.employer, value: employer || said.none },
            { name: said.title, value: title || said.none },
            { name: said.ipTypes, value: told(ipTypes, known.ipTypes) },
            { name: said.jurisdictions, value: told(jurisdictions, known.jurisdictions) },
            { name: said.languages, value: told(languages, known.languages) },
            { name: said.region, value: own.region ? regionName(own.region) : said.none },
          ]}
        />
      </Inset>
    </>
  )
}
