import type { HoursEntry, OwnHours } from '@tisc/shared/applications/hours/hours.schema'
import { type FormEvent, useState } from 'react'
import { useSending } from '../../../platform/use-sending'
import { useWords } from '../../../platform/use-words'
import { Button } from '../../../ui/button'
import { ErrorSummary } from '../../../ui/error-summary'
import { Field } from '../../../ui/field'
import { useProblemsIn } from '../../../ui/problems'
import { Buttons } from '../../../ui/say'
import { hoursApi } from './hours.api'
import { hoursWords } from './hours.words'

const fields = ['day', 'from', 'to', 'what'] as const
type Props = { id: string; entry?: HoursEntry | undefined; onDone: () => Promise<void>; onClose: () => void }

/** Writes a time down, or changes one that is not approved yet. What is refused is told beside its field, and what was typed stays. */
export function HoursForm({ id, entry, onDone, onClose }: Props) {
  const said = useWords(hoursWords)
  const { day = '', from = '', to = '', what = '' } = entry ?? {}
  const [typed, type] = useState({ day, from, to, what })
  const [tries, setTries] = useState(0)
  const { sending, send } = useSending()
  const problems = useProblemsIn()(sending.error, fields)
  const at = (field: (typeof fields)[number]) => ({
    id: `hours-${field}`,
    problem: problems.find((one) => one.field === field)?.say,
    value: typed[field],
    onType: (value: string) => type({ ...typed, [field]: value }),
  })
  const ask = (): Promise<OwnHours> => {
    const { day: _, ...times } = typed
    if (!entry) return hoursApi.addHours({ params: { id }, body: typed })
    return hoursApi.mendHours({ params: { id, entry: entry.id }, body: { ...times, revision: entry.revision } })
  }
  const submit = async () => {
    setTries(tries + 1)
    if (!(await send(ask))) return
    await onDone()
    onClose()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void submit()
  }
  const told = problems.map(({ field, say }) => (field ? { field: `hours-${field}`, say } : { say }))
  return (
    <form noValidate onSubmit={onSubmit}>
      <ErrorSummary title={said.wrong} problems={told} tries={tries} />
      {!entry && <Field kind="date" label={said.day} hint={said.dayHint} {...at('day')} />}
      <Field kind="time" label={said.from} hint={said.timeHint} {...at('from')} />
      <Field kind="time" label={said.to} hint={said.timeHint} {...at('to')} />
      <Field label={said.what} most={200} {...at('what')} />
      <Buttons>
        <Button submits onPress={() => void submit()}>
          {sending.isSending ? said.saving : said.save}
        </Button>
        <Button kind="third" onPress={onClose}>
          {said.cancel}
        </Button>
      </Buttons>
    </form>
  )
}
