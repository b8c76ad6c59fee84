import { agencyIn } from '@tisc/shared/rights/handing-over/agency-words'
import type { OwnCase } from '@tisc/shared/rights/rights.schema'
import { trackSteps } from '@tisc/shared/rights/tracks/track.table'
import { language } from '../../../../platform/language'
import { useStored } from '../../../../platform/use-stored'
import { useWords } from '../../../../platform/use-words'
import { Disclosure } from '../../../../ui/disclosure'
import { Note } from '../../../../ui/note'
import { Inset, Say } from '../../../../ui/say'
import type { Tone } from '../../../../ui/status'
import { useDates } from '../../../../ui/use-dates'
import { caseWords } from '../case.words'

const words = {
  zh: {
    slotAsked: '三次没有打通，请另选一个时间',
    consent: (to: string) => `请您决定：要不要转交给${to}`,
    handed: (to: string) => `已经转交给${to}，等对方签收`,
    mediate: '请您决定：同意不同意调解',
    step: { mediation: '调解往下走', overseas: '海外指导往下走' },
    waits: (officer: string) => `承办人${officer}`,
    until: (what: string, when: string) => `下一步：${what}，最迟${when}`,
    at: (when: string) => `约好${when}给您打电话`,
    provisional: '（暂定）',
    sum: '时限怎样算',
  },
  en: {
    slotAsked: 'Three calls missed: please choose another time',
    consent: (to: string) => `Please decide whether it is passed on to ${to}`,
    handed: (to: string) => `Passed on to ${to}, which has yet to confirm it`,
    mediate: 'Please decide whether you agree to mediation',
    step: { mediation: 'mediation goes on', overseas: 'guidance abroad goes on' },
    waits: (officer: string) => `Officer: ${officer}`,
    until: (what: string, when: string) => `Next: ${what}, by ${when}`,
    at: (when: string) => `We call you ${when}, as agreed`,
    provisional: ' (provisional)',
    sum: 'How the time is counted',
  },
}

const toneOf = ({ state, track }: OwnCase): Tone => {
  if (track?.ask && state === 'working') return 'waiting'
  if (state === 'asked') return 'waiting'
  if (state === 'answered') return 'done'
  return state === 'closed' ? 'ended' : 'open'
}

const useTitleOf = ({ state, asked, handOver, outcome, track }: OwnCase): string => {
  const spoken = useStored(language)
  const said = useWords(words)
  const called = useWords(caseWords)
  const to = agencyIn(handOver?.to ?? '', useStored(language))
  if (asked === 'slot') return said.slotAsked
  if (asked === 'consent' && handOver) return said.consent(to)
  if (state === 'handed' && handOver) return said.handed(to)
  if (track?.ask && state === 'working') return said.mediate
  if (track?.isOpen && state === 'working') return trackSteps[track.step][spoken]
  if (outcome === 'merged') return called.outcomes.merged
  return outcome ? `${called.states[state]}：${called.outcomes[outcome]}` : called.states[state]
}

/** Whose turn it is, what comes next and by when, with the sum; the history comes after. */
export function CaseTurn({ shown }: { shown: OwnCase }) {
  const said = useWords(words)
  const called = useWords(caseWords)
  const dates = useDates()
  const isEnglish = useStored(language) === 'en'
  const { officer, due, slot, track } = shown
  const title = useTitleOf(shown)
  const next = slot
    ? said.at(dates.timeOf(slot.from))
    : due?.at && said.until(due.what === 'step' && track ? said.step[track.kind] : called.due[due.what], dates.timeOf(due.at))
  return (
    <>
      <Note tone={toneOf(shown)} title={title}>
        {next}
        {due?.provisional && said.provisional}
      </Note>
      {officer && <Say quiet>{said.waits(officer)}</Say>}
      {due && due.sum.length > 0 && (
        <Inset>
          <Disclosure summary={said.sum}>
            <ul>
              {(isEnglish ? due.sumEn : due.sum).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Disclosure>
        </Inset>
      )}
    </>
  )
}
