import { ipTypes } from '@tisc/shared/rights/case.words'
import type { CaseEntry, OwnCase, PersonAct } from '@tisc/shared/rights/rights.schema'
import { trackSentences } from '@tisc/shared/rights/tracks/track.words'
import type { ReactNode } from 'react'
import { language } from '../../../../platform/language'
import { useStored } from '../../../../platform/use-stored'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { Buttons } from '../../../../ui/say'
import { SectionTitle } from '../../../../ui/section-title'
import type { Tone } from '../../../../ui/status'
import { Steps } from '../../../../ui/steps'
import { useDates } from '../../../../ui/use-dates'
import { caseWords } from '../case.words'
import { CaseActs } from './case-acts'
import { CaseFactsView } from './case-facts'
import { CaseJoined } from './case-joined'
import { Reference } from './reference'
import { CaseTurn } from './turn'

const words = {
  zh: { at: (when: string) => `约在${when}`, story: '进度', again: '看有没有新进展', by: (name: string) => `（${name}）`, colon: '：' },
  en: { at: (when: string) => `for ${when}`, story: 'Progress', again: 'Look for news', by: (name: string) => ` (${name})`, colon: ': ' },
}

const tones: Partial<Record<CaseEntry['kind'], Tone>> = {
  asked: 'waiting',
  'slot-asked': 'waiting',
  missed: 'waiting',
  closed: 'ended',
  withdrawn: 'ended',
}

type Props = {
  shown: OwnCase
  act: (act: PersonAct) => Promise<unknown>
  again: () => Promise<void>
  /** What somebody with an account decides by itself about this case. */
  consents?: ReactNode
  evidence?: ReactNode
}

/** A case as its person sees it: whose turn it is, what they can do, and its story, newest on top. */
export function CaseView({ shown, act, again, consents, evidence }: Props) {
  const said = useWords(words)
  const called = useWords(caseWords)
  const dates = useDates()
  const spoken = useStored(language)
  const steps = shown.story.map(({ kind, at, by, text, slot, track }, place) => ({
    id: `${shown.story.length - place}`,
    tone: tones[kind] ?? 'done',
    title: `${track ? trackSentences[track][spoken] : called.entries[kind]}${by ? said.by(by) : ''}`,
    say: [dates.timeOf(at), text, slot && said.at(dates.timeOf(slot))].filter(Boolean).join(said.colon),
  }))
  return (
    <>
      <Reference label={ipTypes[shown.ipType][spoken]} reference={shown.reference} />
      <CaseTurn shown={shown} />
      <CaseJoined joined={shown.joined} isMember={consents !== undefined} />
      <Buttons>
        <Button kind="third" short onPress={() => void again()}>
          {said.again}
        </Button>
      </Buttons>
      {consents}
      <CaseActs shown={shown} act={act} />
      <CaseFactsView shown={shown} />
      {evidence}
      <SectionTitle title={said.story} ruled />
      <Steps label={said.story} steps={steps} />
    </>
  )
}
