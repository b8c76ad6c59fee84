import { hoursText } from '@tisc/shared/applications/hours/hours.rules'
import type { HoursEntry } from '@tisc/shared/applications/hours/hours.schema'
import { hourMoves, hourStates } from '@tisc/shared/applications/hours/hours.state'
import { say } from '@tisc/shared/forms/answer.schema'
import type { Words } from '@tisc/shared/forms/question.schema'
import { useState } from 'react'
import { language } from '../../../platform/language'
import { useSending } from '../../../platform/use-sending'
import { useStored } from '../../../platform/use-stored'
import { useWords } from '../../../platform/use-words'
import { Button } from '../../../ui/button'
import { Disclosure } from '../../../ui/disclosure'
import { Note } from '../../../ui/note'
import { useProblemsIn } from '../../../ui/problems'
import { Buttons, Inset, Say } from '../../../ui/say'
import { SectionTitle } from '../../../ui/section-title'
import { Status } from '../../../ui/status'
import { Steps } from '../../../ui/steps'
import { useDates } from '../../../ui/use-dates'
import { hoursApi } from './hours.api'
import { hoursWords } from './hours.words'
import { HoursForm } from './hours-form'

type Props = { id: string; entry: HoursEntry; onChanged: () => Promise<void> }

/** A time of voluntary work: what it was, where it stands, why, and what can still be done about it. */
export function HoursRow({ id, entry, onChanged }: Props) {
  const spoken = useStored(language)
  const { day } = useDates()
  const [isOpen, setOpen] = useState(false)
  const { tone, ...words } = hourStates[entry.state]
  const close = () => setOpen(false)
  const why = entry.state === 'returned' ? entry.story[0]?.say : undefined
  return (
    <>
      <SectionTitle title={`${day(entry.day)} ${entry.from}—${entry.to}`} />
      <Inset>
        <Status tone={tone}>{`${say(words, spoken)} · ${hoursText(entry.minutes)}`}</Status>
      </Inset>
      <Say>{entry.what}</Say>
      {why && <Note tone="warning" title={why} />}
      {isOpen ? (
        <HoursForm id={id} entry={entry} onDone={onChanged} onClose={close} />
      ) : (
        <Ways id={id} entry={entry} onChanged={onChanged} onMend={() => setOpen(true)} />
      )}
      {entry.story.length > 1 && <Story entry={entry} />}
    </>
  )
}

function Ways({ id, entry, onChanged, onMend }: Props & { onMend: () => void }) {
  const said = useWords(hoursWords)
  const { sending, send } = useSending()
  const [problem] = useProblemsIn()(sending.error, [])
  if (entry.state !== 'waiting' && entry.state !== 'returned') return null
  const withdraw = async () => {
    const done = await send(() => hoursApi.withdrawHours({ params: { id, entry: entry.id }, body: { revision: entry.revision } }))
    if (done) await onChanged()
  }
  return (
    <>
      {problem && <Note tone="warning" title={problem.say} />}
      <Buttons>
        <Button kind="second" onPress={onMend}>
          {said.mend}
        </Button>
        <Button kind="third" onPress={() => void withdraw()}>
          {said.withdraw}
        </Button>
      </Buttons>
    </>
  )
}

function Story({ entry: { story } }: { entry: HoursEntry }) {
  const said = useWords(hoursWords)
  const spoken = useStored(language)
  const { timeOf } = useDates()
  const words = hourMoves as Readonly<Record<string, { word: Words }>>
  const steps = story.map(({ move, at, by, before, say: told }) => ({
    id: at,
    tone: 'done' as const,
    title: words[move] ? say(words[move].word, spoken) : move,
    say: [timeOf(at), by, told, before && said.was(before.from, before.to, before.what)].filter(Boolean).join(' · '),
  }))
  return (
    <Inset>
      <Disclosure summary={said.story}>
        <Steps label={said.story} steps={steps} />
      </Disclosure>
    </Inset>
  )
}
