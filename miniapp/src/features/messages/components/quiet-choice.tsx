import type { ChoicesForm } from '@tisc/shared/messages/messages.schema'
import { useWords } from '../../../platform/use-words'
import { Choice } from '../../../ui/choice'
import { Inset } from '../../../ui/say'
import { SectionTitle } from '../../../ui/section-title'

type Quiet = ChoicesForm['quiet']
type Props = { quiet: Quiet; onChange: (quiet: Quiet) => void }

const words = {
  zh: { title: '免打扰', none: '不设', span: (from: string, to: string) => `${from}到次日${to}` },
  en: { title: 'Quiet hours', none: 'None', span: (from: string, to: string) => `${from} to ${to}` },
}

const offered = ['22:00-07:00', '21:00-08:00', '20:00-09:00']
const none = 'none'
const keyOf = (quiet: Quiet) => (quiet ? `${quiet.from}-${quiet.to}` : none)

/** The hours without notices: a few that people have, and whichever are set already. */
export function QuietChoice({ quiet, onChange }: Props) {
  const said = useWords(words)
  const chosen = keyOf(quiet)
  const spans = offered.includes(chosen) || chosen === none ? offered : [chosen, ...offered]
  const choose = (value: string) => {
    const [from = '', to = ''] = value.split('-')
    onChange(value === none ? null : { from, to })
  }
  const options = spans.map((value) => {
    const [from = '', to = ''] = value.split('-')
    return { value, word: said.span(from, to) }
  })
  return (
    <section>
      <SectionTitle title={said.title} />
      <Inset>
        <Choice label={said.title} options={[{ value: none, word: said.none }, ...options]} chosen={chosen} onChoose={choose} />
      </Inset>
    </section>
  )
}
